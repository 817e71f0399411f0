/** The screens of the hall, who is there, and what is said aloud. */
import { meetingIdSchema, screenIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { requestSchema } from '@tawafuq/domain/schemas/requestSchema'
import { lineSchema, reasonSchema } from '@tawafuq/domain/schemas/textSchemas'
import { z } from 'zod'
import { operation } from '../operation.ts'
import {
  attendanceSchema,
  captionSchema,
  foundScreenSchema,
  newScreenSchema,
  openedScreenSchema,
  screenCodeSchema,
  screenKeySchema,
  screenSchema,
} from '../screenSchema.ts'
import { historyQuerySchema } from '../statementSchemas.ts'

const params = z.object({ meeting: meetingIdSchema })
const refusals = { 403: 'not-yours-to-do', 404: 'not-found' }

export const openScreen = operation({
  id: 'openScreen',
  method: 'post',
  path: '/meetings/{meeting}/screens',
  summary: 'Put up a screen: its address opens without sign-in, and so does its code at /screen.',
  access: 'session',
  params,
  body: { type: 'json', schema: newScreenSchema, bytes: limits.jsonBytes },
  success: { status: 201, description: 'The screen.', schema: openedScreenSchema },
  refusals: { ...refusals, 409: 'quota-reached' },
})

export const closeScreen = operation({
  id: 'closeScreen',
  method: 'delete',
  path: '/meetings/{meeting}/screens/{screen}',
  summary: 'Take a screen down at once.',
  access: 'session',
  params: z.object({ meeting: meetingIdSchema, screen: screenIdSchema }),
  success: { status: 204, description: 'It is down.' },
  refusals,
})

export const readScreen = operation({
  id: 'readScreen',
  method: 'get',
  path: '/screens/{key}',
  summary: 'What a screen shows now. Its ETag serves conditional requests.',
  access: 'anyone',
  params: z.object({ key: screenKeySchema }),
  success: { status: 200, description: 'The screen.', schema: screenSchema },
  refusals: { 404: 'not-found' },
})

export const findScreen = operation({
  id: 'findScreen',
  method: 'post',
  path: '/screens',
  summary: 'Find a screen by its code. Tries are limited.',
  access: 'anyone',
  body: { type: 'json', schema: screenCodeSchema, bytes: limits.sessionBytes },
  success: { status: 200, description: 'Its key and address.', schema: foundScreenSchema },
  refusals: { 404: 'unknown-code' },
})

export const readAttendance = operation({
  id: 'readAttendance',
  method: 'get',
  path: '/meetings/{meeting}/attendance',
  summary: 'Who is there now: in the hall, from afar, and not.',
  access: 'session',
  params,
  success: { status: 200, description: 'The counts.', schema: attendanceSchema },
  refusals,
})

export const giveCaption = operation({
  id: 'giveCaption',
  method: 'post',
  path: '/meetings/{meeting}/captions',
  summary: 'Put into text what is said aloud: for captioners and the secretariat.',
  access: 'session',
  params,
  body: {
    type: 'json',
    schema: requestSchema(
      { text: reasonSchema },
      { lang: lineSchema(35), speaker: lineSchema(limits.nameCharacters), final: z.boolean() },
    ).meta({ id: 'NewCaption' }),
    bytes: limits.jsonBytes,
  },
  success: { status: 202, description: 'It is shown.', schema: z.object({ number: z.int().min(1) }) },
  refusals,
})

export const readCaptions = operation({
  id: 'readCaptions',
  method: 'get',
  path: '/meetings/{meeting}/captions',
  summary: 'The transcript after a line, in order.',
  access: 'session',
  params,
  query: historyQuerySchema,
  success: { status: 200, description: 'The lines.', schema: z.object({ captions: z.array(captionSchema) }) },
  refusals,
})
