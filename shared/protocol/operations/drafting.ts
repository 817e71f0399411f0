import { limits } from '@tawafuq/domain/schemas/limits'
import { draftingFindingsSchema, draftToCheckSchema } from '../draftingSchemas.ts'
import { operation } from '../operation.ts'

export const checkDraft = operation({
  id: 'checkDraft',
  method: 'post',
  path: '/check',
  summary:
    'The drafting check of a text, for other programs: what it points at, why, and the fix where there is one. Nothing is kept.',
  access: 'session',
  costly: 'document',
  body: { type: 'json', schema: draftToCheckSchema, bytes: limits.jsonBytes },
  success: { status: 200, description: 'The findings, in the order of the text.', schema: draftingFindingsSchema },
  refusals: { 503: 'busy, took-too-long' },
})
