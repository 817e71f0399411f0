/** Why something cannot be a name. */
export type NameFault = 'hidden' | 'no-letter' | 'marks'

/** More marks on one letter than any script writes; more of them run over the lines around. */
const mostMarks = /\p{M}{5}/u

/** A mark with no letter under it. */
const looseMark = /(?:^|\s)\p{M}/u

/** Signs that are not drawn, that turn others, or that mean something to one program alone; the braille blank is drawn as nothing. */
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u2800]/u

/** In scripts whose letters join by themselves, these two say within a word that they do, or do not. */
const joiner = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=\p{L})/gu
const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}]/u

/**
 * What keeps words from being a name of a person, a delegation or a meeting, or its code: signs that nobody sees, nothing
 * that can be read, or a tower of marks. Null for a name. What it says, and whether another has it, is not asked here.
 */
export function nameFault(name: string): NameFault | null {
  const seen = joining.test(name) ? name.replaceAll(joiner, '') : name
  if (hidden.test(seen)) return 'hidden'
  if (!/[\p{L}\p{N}]/u.test(seen)) return 'no-letter'
  return mostMarks.test(seen.normalize('NFD')) || looseMark.test(seen) ? 'marks' : null
}
