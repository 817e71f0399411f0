/** What its author typed and the server did not take: kept on this device until the author lets it go (rule PA5). */
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { CloseReason } from '@tawafuq/protocol/announcement'
import type { LocalStorage } from './ports.ts'

/** At most so many are kept for a statement; the oldest is let go first. */
const limit = 50

export interface LateText {
  readonly id: string
  readonly paragraphId: ParagraphId
  readonly draft: number
  readonly reason: CloseReason
  readonly at: number
  /** What the paragraph reads without the author's edits, so that they can be shown as a difference. */
  readonly base: string
  readonly text: string
}

export interface LateTexts {
  readonly all: () => readonly LateText[]
  readonly keep: (late: LateText) => void
  readonly rebase: (id: string, base: string) => void
  readonly dismiss: (id: string) => void
}

export function makeLateTexts(storage: LocalStorage, statementId: string, onChange: () => void): LateTexts {
  const key = `late/${statementId}`
  let all = readKept(storage.read(key))

  function setTexts(next: readonly LateText[]): void {
    all = next
    storage.write(key, all.length === 0 ? null : JSON.stringify(all))
    onChange()
  }

  return {
    all: () => all,
    keep(late) {
      if (late.text.trim() === '' || late.text === late.base) return
      const rest = all.filter((other) => other.paragraphId !== late.paragraphId || other.text !== late.text)
      setTexts([...rest, late].slice(-limit))
    },
    rebase: (id, base) =>
      setTexts(all.flatMap((late) => (late.id !== id ? [late] : late.text === base ? [] : [{ ...late, base }]))),
    dismiss: (id) => setTexts(all.filter((late) => late.id !== id)),
  }
}

function readKept(kept: string | null): readonly LateText[] {
  if (kept === null) return []
  try {
    const read: unknown = JSON.parse(kept)
    return Array.isArray(read) ? (read as LateText[]) : []
  } catch {
    return []
  }
}
