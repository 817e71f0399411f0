/** Every paragraph as the sheet shows it; a paragraph that has not changed is the very same object as before. */
import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { type SheetParagraph, sheet } from '@tawafuq/domain/views/sheet'

export interface ParagraphViews {
  /** The projection of the domain, made anew only for paragraphs whose facts have changed. */
  readonly of: (
    statement: Statement,
    readingOf: (id: ParagraphId) => Reading | undefined,
    labels: PrintedLabels,
  ) => readonly SheetParagraph[]
}

interface Kept {
  readonly facts: readonly unknown[]
  readonly view: SheetParagraph
}

export function makeParagraphViews(): ParagraphViews {
  let kept: ReadonlyMap<ParagraphId, Kept> = new Map()
  let last: readonly SheetParagraph[] = []

  return {
    of(statement, readingOf, labels) {
      const against = new Map<ParagraphId, unknown[]>()
      for (const thing of [...statement.brackets, ...statement.objections, ...statement.proposals]) {
        const things = against.get(thing.paragraphId)
        if (things === undefined) against.set(thing.paragraphId, [thing])
        else things.push(thing)
      }
      const next = new Map<ParagraphId, Kept>()
      const views = statement.paragraphs.map((paragraph) => {
        const { id } = paragraph
        const reading = readingOf(id)
        const facts = [paragraph, reading, labels.get(id), statement.adoption, ...(against.get(id) ?? [])]
        const before = kept.get(id)
        const same = before !== undefined && sameFacts(before.facts, facts)
        const view = same ? before.view : project(statement, paragraph.id, reading, labels)
        next.set(id, { facts, view })
        return view
      })
      kept = next
      if (!sameFacts(last, views)) last = views
      return last
    },
  }
}

function sameFacts(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((fact, index) => fact === others[index])
}

function project(
  statement: Statement,
  id: ParagraphId,
  reading: Reading | undefined,
  labels: PrintedLabels,
): SheetParagraph {
  const alone = { ...statement, paragraphs: statement.paragraphs.filter((paragraph) => paragraph.id === id) }
  const [view] = sheet(alone, new Map(reading === undefined ? [] : [[id, reading]]), labels, () => '').paragraphs
  if (view === undefined) throw new RangeError(`No paragraph ${id} to project`)
  return view
}
