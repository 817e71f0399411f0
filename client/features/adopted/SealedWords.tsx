import type { Run } from '@tawafuq/domain/acts/statement'
import { ParagraphText } from '../../editor/ParagraphText.tsx'

interface SealedWordsProps {
  readonly text: string
  readonly runs?: readonly Run[]
  readonly dir: 'rtl' | 'ltr'
  readonly hasOpening?: boolean
}

/** Words of the sealed text with their marks, and the marks of their footnotes where those are referred to. */
export function SealedWords({ text, runs, dir, hasOpening = false }: SealedWordsProps) {
  return stretches(text, runs).map(({ note, ...stretch }, at) =>
    note === undefined ? (
      <ParagraphText
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a sealed text are known by their place.
        key={at}
        reading={{ ...stretch, spans: [] }}
        dir={dir}
        faces={noBrackets}
        hasOpening={hasOpening && at === 0}
      />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches are known by their place.
      <sup key={at} className="note-mark">
        {note}
      </sup>
    ),
  )
}

const noBrackets = new Map<never, never>()

interface Stretch {
  readonly text: string
  readonly runs?: readonly Run[]
  readonly note?: string
}

/** The runs between one footnote reference and the next, and the references themselves. */
function stretches(text: string, runs: readonly Run[] | undefined): readonly Stretch[] {
  if (runs === undefined) return [{ text }]
  const cut: Stretch[] = []
  let open: Run[] = []
  const close = () => {
    if (open.length > 0) cut.push({ text: open.map((run) => run.text).join(''), runs: open })
    open = []
  }
  for (const run of runs) {
    if (run.text !== '') open.push(run)
    if (run.note === undefined) continue
    close()
    cut.push({ text: '', note: run.note })
  }
  close()
  return cut
}
