import { z } from 'zod'
import type { Consent } from '../acts/statement.ts'
import { limits } from './limits.ts'
import { textSchema } from './textSchemas.ts'

const note = textSchema(limits.reasonCharacters)
const basis = z.enum(['consent', 'reservation'])

/**
 * On what ground a bracket that is not one's own is lifted (rule BR2), in any of the forms that are accepted:
 * `true`, `"consent"`, `"reservation"`, other words as a note of consent, or the basis with a note.
 * `false`, null and the empty string give no ground: they become null, which `requestSchema` takes for absent.
 */
export const consentSchema = z
  .union([z.boolean(), z.null(), note, z.strictObject({ basis, note: note.nullable().default('') })])
  .transform(consentOf)
  .meta({
    id: 'Consent',
    description: 'The consent or reservation of the owner, as it goes on record.',
  }) as unknown as z.ZodType<Consent>

function consentOf(given: boolean | null | string | { basis: Consent['basis']; note: string | null }): Consent | null {
  if (given === null || given === false) return null
  if (given === true) return { basis: 'consent', note: '' }
  if (typeof given !== 'string') return { basis: given.basis, note: given.note ?? '' }
  const words = given.trim()
  if (words === '') return null
  const named = basis.safeParse(words)
  return named.success ? { basis: named.data, note: '' } : { basis: 'consent', note: words }
}
