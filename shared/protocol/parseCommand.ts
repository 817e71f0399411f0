import type { Command } from '@tawafuq/domain/acts/commands'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { z } from 'zod'
import { commandSchema, commandTypes, meetingCommandSchema, meetingCommandTypes } from './commandSchema.ts'
import { type Parsed, parseAs } from './fieldErrors.ts'
import type { Language } from './formatIssue.ts'

/**
 * A command of a statement out of anything at all: never throws. One whose type is not known is answered with the list of
 * those that are; other errors name the place and what belongs there.
 */
export function parseCommand(input: unknown, language: Language = 'ar'): Parsed<Command> {
  return parseOneOf<Command>(commandSchema, commandTypes, input, language)
}

/** The same, of a meeting. */
export function parseMeetingCommand(input: unknown, language: Language = 'ar'): Parsed<MeetingCommand> {
  return parseOneOf<MeetingCommand>(meetingCommandSchema, meetingCommandTypes, input, language)
}

function parseOneOf<Value>(
  schema: z.ZodType<Value>,
  known: readonly string[],
  input: unknown,
  language: Language,
): Parsed<Value> {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined
  if (typeof input === 'object' && input !== null && !(typeof type === 'string' && known.includes(type))) {
    return { ok: false, errors: [{ path: 'type', message: unknownType(known)[language] }], known }
  }
  return parseAs(schema, input, language)
}

function unknownType(known: readonly string[]) {
  return {
    ar: `لا يوجد إجراء بهذا الاسم. الإجراءات: ${known.join(', ')}.`,
    en: `There is no command of this type. Known: ${known.join(', ')}.`,
  }
}
