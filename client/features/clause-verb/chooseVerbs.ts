import { type ClauseChoice, clauseVerbsFor, type EnactingBody } from '@tawafuq/arabic/clauseVerbsFor'
import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { houseStyleOf } from '@tawafuq/text/houseStyles'

export { reopenClause } from '@tawafuq/arabic/reopenClause'
export type { ClauseChoice, EnactingBody }

/** Who may enact a text, by how their verbs agree. */
export const enactingBodies: readonly EnactingBody[] = [
  'general-assembly',
  'security-council',
  'human-rights-council',
  'ecosoc',
  'itu-council',
  'participants',
  'league',
]

/** The body that a house style writes for. */
export function bodyOf(houseStyle: string): EnactingBody {
  return houseStyleOf(houseStyle).body
}

/** The verbs of a body whose words, or whose English, hold what is looked for. */
export function chooseVerbs(
  body: EnactingBody,
  role: 'preambular' | 'operative',
  query: string,
): readonly ClauseChoice[] {
  const wanted = foldArabic(query.trim(), { letters: true }).toLowerCase()
  return clauseVerbsFor(body, role).filter(
    ({ words, en }) => foldArabic(words, { letters: true }).includes(wanted) || en.toLowerCase().includes(wanted),
  )
}
