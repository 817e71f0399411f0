import { meetingIdSchema } from '@tawafuq/domain/schemas/idSchemas'
import { limits } from '@tawafuq/domain/schemas/limits'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { newTermBaseSchema, termBaseSchema } from '../termBaseSchema.ts'

const params = z.object({ meeting: meetingIdSchema })

export const readTerms = operation({
  id: 'readTerms',
  method: 'get',
  path: '/meetings/{meeting}/terms',
  summary: 'The term base of a meeting, for everyone in it.',
  access: 'session',
  params,
  success: { status: 200, description: 'The term base.', schema: termBaseSchema },
  refusals: { 403: 'not-yours-to-do', 404: 'not-found' },
})

export const replaceTerms = operation({
  id: 'replaceTerms',
  method: 'put',
  path: '/meetings/{meeting}/terms',
  summary:
    'Put the term base of a meeting as it shall stand: for its secretariat, chair and rapporteur. Names the version that was read; where the base has moved on, nothing is written.',
  access: 'session',
  params,
  body: { type: 'json', schema: newTermBaseSchema, bytes: limits.jsonBytes },
  success: { status: 200, description: 'The term base as it stands now.', schema: termBaseSchema },
  refusals: { 403: 'not-yours-to-do', 404: 'not-found', 409: 'terms-moved-on' },
})
