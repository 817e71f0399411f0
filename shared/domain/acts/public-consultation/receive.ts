/** What is asked of whatever comes in, by whichever way, and the numbers that it is given. */
import { z } from 'zod'
import type { RefusalCode } from '../../language/refusals.ts'
import { lineSchema } from '../../schemas/textSchemas.ts'
import type { ContributionReceived } from '../contribution/events.ts'
import type { CommentTarget, PublicConsultation } from './publicConsultation.ts'
import { commentTypeSchema, consultationLimits, targetSchema } from './schemas.ts'

export const sentCommentsSchema = z
  .array(z.strictObject({ target: targetSchema, type: commentTypeSchema }))
  .min(1)
  .max(consultationLimits.comments)

export const senderOptions = {
  organisation: lineSchema(consultationLimits.nameCharacters),
  country: lineSchema(consultationLimits.nameCharacters),
} as const

type Sent = { readonly target: CommentTarget; readonly type: z.output<typeof commentTypeSchema> }
type Received = Pick<z.output<typeof ContributionReceived.schema>, 'number' | 'comments'>
type Refusing = { readonly code: RefusalCode; readonly concerns: readonly string[] }

/** Numbers and states for what came in; or what stands against it. */
export function receive(consultation: PublicConsultation, sent: readonly Sent[], held: boolean): Received | Refusing {
  if (
    consultation.contributions.size >= consultationLimits.contributions ||
    consultation.comments.size + sent.length > consultationLimits.allComments
  ) {
    return { code: 'quota-reached', concerns: [] }
  }
  for (const { target } of sent) {
    const wrong = misplaced(consultation, target)
    if (wrong !== null) return wrong
  }
  const state = held || consultation.visibility === 'moderated' ? 'awaiting' : 'published'
  return {
    number: consultation.contributions.size + 1,
    comments: sent.map(({ target, type }, nth) => ({
      number: consultation.comments.size + nth + 1,
      target: keptTarget(target),
      type,
      state,
    })),
  }
}

/** What a target names has to be in the frozen text, letter for letter: it is never looked for by likeness (rule PC2). */
function misplaced({ documents }: PublicConsultation, target: CommentTarget): Refusing | null {
  const consulted = documents.find(({ id }) => id === target.document)
  if (consulted === undefined) return { code: 'not-found', concerns: [target.document] }
  const { paragraphId, after, quote } = target
  if (paragraphId !== undefined && after !== undefined) return { code: 'target-ambiguous', concerns: [] }
  const named = paragraphId ?? after ?? null
  const paragraph = consulted.paragraphs.find(({ id }) => id === named)
  if (named !== null && paragraph === undefined) return { code: 'not-found', concerns: [named, consulted.revision] }
  if (quote === undefined) return null
  if (paragraphId === undefined || paragraph === undefined) return { code: 'quote-not-found', concerns: [] }
  const words = `${quote.prefix ?? ''}${quote.exact}${quote.suffix ?? ''}`
  return quote.exact !== '' && paragraph.text.includes(words)
    ? null
    : { code: 'quote-not-found', concerns: [paragraph.id] }
}

function keptTarget(target: CommentTarget): Received['comments'][number]['target'] {
  const { paragraphId, after, quote } = target
  return {
    document: target.document,
    ...(paragraphId !== undefined && { paragraphId }),
    ...(after !== undefined && { after }),
    ...(quote !== undefined && { quote }),
  }
}
