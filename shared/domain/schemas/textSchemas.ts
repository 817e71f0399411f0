/** Strings as they are let in. What breaks hashing or every exporter later is refused here, where its sender can be told. */
import { hasHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { brokenBound } from '@tawafuq/arabic/textBounds'
import { z } from 'zod'
import type { Instant } from '../acts/ids.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import { limits } from './limits.ts'
import { requestSchema } from './requestSchema.ts'

// XML 1.0 (section 2.2) has no form for these, and a lone surrogate has no UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is this pattern's purpose
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

function isPrintable(text: string): boolean {
  return text.isWellFormed() && !forbidden.test(text)
}

/**
 * Text of at most so many characters, possibly none, kept as it was written: letters that are seen, with no more marks
 * and in no longer words than every page can draw (ADR-0032). It is not normalised before that is known.
 */
export function textSchema(characters: number): z.ZodString {
  return keptToBounds(quotedSchema(characters))
}

function keptToBounds(schema: z.ZodString): z.ZodString {
  return schema
    .refine((text) => !hasHiddenLetters(text), { params: { say: 'hidden-letters' } })
    .refine((text) => brokenBound(text) !== 'too-many-marks', { params: { say: 'too-many-marks' } })
    .refine((text) => brokenBound(text) !== 'word-too-long', { params: { say: 'word-too-long' } })
}

/** Words that stand in a draft or a ledger already and are named again: what was let in before a bound was set, too. */
export function quotedSchema(characters: number): z.ZodString {
  return z
    .string()
    .max(characters)
    .refine(isPrintable, { params: { say: 'unprintable' } })
}

/** One line with at least one letter, without blanks round it. */
export function lineSchema(characters: number): z.ZodString {
  return keptToBounds(
    z
      .string()
      .trim()
      .min(1)
      .max(characters)
      .refine((text) => isPrintable(text) && !/[\n\r\t]/.test(text), { params: { say: 'not-one-line' } }),
  )
}

/** Words in Arabic, and in English where they are given. */
export function bilingualSchema(characters: number): z.ZodType<Bilingual> {
  return requestSchema({ ar: lineSchema(characters) }, { en: lineSchema(characters) })
}

/** Words in both languages, as they are answered. */
export const bilingualAnswerSchema = z
  .object({ ar: z.string(), en: z.string().exactOptional() })
  .meta({ id: 'Bilingual', description: 'Words in Arabic, and in English where they were given.' })

export const paragraphTextSchema = textSchema(limits.paragraphCharacters)
export const seenTextSchema = quotedSchema(limits.seenCharacters)
export const reasonSchema = textSchema(limits.reasonCharacters)

/** An instant as ISO 8601 in UTC, as it is answered. */
export const instantSchema = z.iso
  .datetime()
  .meta({ id: 'Instant', description: 'ISO 8601 in UTC.' }) as unknown as z.ZodType<Instant, string>
