import type { Aside, ServedSheet } from '../application.ts'

/** Everything laid beside one paragraph, with its whole words under the names that they have in the sheet. */
export function asidesOf({
  brackets,
  objections,
  proposals,
  remarks,
  reservations,
}: ServedSheet['paragraphs'][number]): readonly Aside[] {
  return [
    ...brackets.map(({ id, reason, text }) => aside('bracket', id, { reason, text })),
    ...objections.map(({ id, grounds, counterText }) => aside('objection', id, { grounds, counterText })),
    ...proposals.map(({ id, text, base }) => aside('proposal', id, { text, base })),
    ...remarks.map(({ id, text }) => aside('remark', id, { text })),
    ...reservations.map(({ id, text }) => aside('reservation', id, { text })),
  ]
}

function aside(kind: Aside['kind'], id: string, texts: Readonly<Record<string, string | null>>): Aside {
  const said = Object.entries(texts).flatMap(([name, words]) => (words === null ? [] : [[name, words] as const]))
  return { id, kind, texts: Object.fromEntries(said) }
}
