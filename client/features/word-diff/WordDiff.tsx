import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import { useWordDiff } from './useWordDiff.ts'

/** Letters of unchanged text shown beside a change, where not the whole text is shown. */
const around = 48

interface WordDiffProps {
  readonly before: string
  readonly after: string
  /** Whether long stretches without a change are passed over. */
  readonly isBrief?: boolean
}

/** Words added and taken out, by underline and strike as well as by colour. */
export function WordDiff({ before, after, isBrief = false }: WordDiffProps) {
  const pieces = useWordDiff(before, after)
  return pieces.map(({ kind, text }, at) => {
    const isFirst = at === 0
    const isLast = at === pieces.length - 1
    const shown = isBrief && kind === 'same' ? brief(text, isFirst, isLast) : text
    const words = <IsolatedText text={shown} />
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison have no identity but their place.
    if (kind === 'added') return <ins key={at}>{words}</ins>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison have no identity but their place.
    if (kind === 'removed') return <del key={at}>{words}</del>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison have no identity but their place.
    return <span key={at}>{words}</span>
  })
}

function brief(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= around * 2) return text
  const start = isFirst ? '' : wholeWords(text.slice(0, around), 'start')
  const end = isLast ? '' : wholeWords(text.slice(-around), 'end')
  return `${start} … ${end}`
}

/** Without the word that was cut. */
function wholeWords(text: string, side: 'start' | 'end'): string {
  return side === 'start' ? text.replace(/\S*$/u, '').trimEnd() : text.replace(/^\S*/u, '').trimStart()
}
