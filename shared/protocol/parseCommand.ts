import type { Command } from '@tawafuq/domain/acts/commands'
import { commandSchema, commandTypes } from './commandSchema.ts'
import { type Parsed, parseAs } from './fieldErrors.ts'
import type { Language } from './sayIssue.ts'

/**
 * A command out of anything at all: never throws. One whose type is not known is answered with the list of those that
 * are; other errors name the place and what belongs there.
 */
export function parseCommand(input: unknown, language: Language = 'ar'): Parsed<Command> {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined
  if (typeof input === 'object' && input !== null && !(typeof type === 'string' && commandTypes.includes(type))) {
    return { ok: false, errors: [{ path: 'type', message: unknownType[language] }], known: commandTypes }
  }
  return parseAs<Command>(commandSchema, input, language)
}

const unknownType = {
  ar: `لا يوجد إجراء بهذا الاسم. الإجراءات: ${commandTypes.join(', ')}.`,
  en: `There is no command of this type. Known: ${commandTypes.join(', ')}.`,
}
