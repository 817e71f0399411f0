import { foldArabic } from '@tawafuq/arabic/foldArabic'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { MeetingView } from '../meeting/index.ts'

const folded = (text: string) => foldArabic(text, { letters: true, digits: true }).toLowerCase()

/** Those of a meeting who have every word that is looked for in their name, delegation or address, and, if so asked, have not come in. */
export function shownPeople(
  { participants, delegations }: MeetingView,
  { wanted, isNotIn }: { readonly wanted: string; readonly isNotIn: boolean },
): readonly Participant[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean)
  const names = new Map(
    delegations.map(({ id, name, code }) => [id as string, [name.ar, name.en ?? '', code].join(' ')]),
  )
  return participants.filter(({ name, delegationId, email = '', enteredAt }) => {
    if (isNotIn && enteredAt !== undefined) return false
    const said = folded([name, names.get(delegationId ?? '') ?? '', email].join(' '))
    return words.every((word) => said.includes(word))
  })
}
