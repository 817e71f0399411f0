import { type LabelShape, labelShape } from './labelShape.ts'

/** The shapes of the labels on the way down a flat list, from which the level of the next item follows. */
export interface ItemTrail {
  /** The level of an item with this label: that of the last item of its shape, or one deeper. */
  levelOf(label: string | null): number
  /** The level is known from the source; later items of this shape stand there too. */
  place(label: string | null, level: number): void
  /** A paragraph that is no item: the list is over. */
  end(): void
}

export function followItems(): ItemTrail {
  let trail: (LabelShape | null)[] = []
  return {
    levelOf(label) {
      const shape = label === null ? null : labelShape(label)
      const known = trail.indexOf(shape)
      trail = known >= 0 ? trail.slice(0, known + 1) : [...trail, shape]
      return trail.length
    },
    place(label, level) {
      const shape = label === null ? null : labelShape(label)
      trail = [...trail.slice(0, level - 1), ...Array<null>(Math.max(0, level - 1 - trail.length)).fill(null), shape]
    },
    end() {
      trail = []
    },
  }
}
