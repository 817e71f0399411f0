import type { Bilingual } from '@tawafuq/domain/meeting'
import { nameFault } from '@tawafuq/domain/nameFault'
import type { z } from 'zod'
import { requestSchema } from './requestSchema.ts'
import { lineSchema } from './textSchemas.ts'

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
