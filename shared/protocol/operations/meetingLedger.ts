/** What is done in a meeting, and what was. */
import { meetingIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import { meetingCommandSchema } from '../commandSchema.ts'
import { meetingRecordSchema } from '../meetingRecordSchema.ts'
import { operation } from '../operation.ts'
import { parseMeetingCommand } from '../parseCommand.ts'
import { ledgerQuerySchema, meetingLedgerPageSchema, meetingOutcomeSchema } from '../statementSchemas.ts'

const params = z.object({ meeting: meetingIdSchema })
const refusals = { 403: 'not-yours-to-do', 404: 'not-found' }

export const sendMeetingCommand = operation({
  id: 'sendMeetingCommand',
  method: 'post',
  path: '/meetings/{meeting}/commands',
  summary:
    'Do one act of the meeting. The same Idempotency-Key from the same participant gives the first outcome again.',
  access: 'session',
  params,
  idempotent: true,
  body: { type: 'json', schema: meetingCommandSchema, bytes: limits.jsonBytes, parse: parseMeetingCommand },
  success: { status: 200, description: 'What the act brought about.', schema: meetingOutcomeSchema },
  refusals: {
    ...refusals,
    409: 'speakers-list-closed, already-asked, nobody-speaks, sitting-open, nothing-on-floor, …',
  },
})

export const readMeetingLedger = operation({
  id: 'readMeetingLedger',
  method: 'get',
  path: '/meetings/{meeting}/ledger',
  summary: 'Entries of the ledger of the meeting after a version, in order.',
  access: 'session',
  params,
  query: ledgerQuerySchema,
  success: { status: 200, description: 'A page of the ledger.', schema: meetingLedgerPageSchema },
  refusals,
})

export const readMeetingRecord = operation({
  id: 'readMeetingRecord',
  method: 'get',
  path: '/meetings/{meeting}/record',
  summary:
    'What was done in a meeting, in sentences: its rules, sittings, decisions and actions, and who spoke how long.',
  access: 'session',
  params,
  success: { status: 200, description: 'The record.', schema: meetingRecordSchema },
  refusals,
})
