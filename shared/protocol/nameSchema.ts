import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { nameFault } from '@tawafuq/domain/acts/meeting/nameFault'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { lineSchema } from '@tawafuq/domain/schemas/textSchemas'
import type { z } from 'zod'

/** The name of somebody or something, as everybody reads it: nothing in it is hidden (rule NA1). */
export function nameSchema(characters: number): z.ZodString {
  return lineSchema(characters).superRefine((name, context) => {
    const fault = nameFault(name)
    if (fault !== null) context.addIssue({ code: 'custom', params: { say: `name-${fault}` } })
  })
}

/** A name in Arabic, and in English where it is given. */
export function bilingualNameSchema(characters: number): z.ZodType<Bilingual> {
  return requestSchema({ ar: nameSchema(characters) }, { en: nameSchema(characters) })
}
