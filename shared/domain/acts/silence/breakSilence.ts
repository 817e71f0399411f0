import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { limits } from '../../schemas/limits.ts'
import { reasonSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { asId, type ObjectionId } from '../ids.ts'
import { confirmationOf } from '../meeting/voice.ts'
import { ObjectionLodged } from '../objection/events.ts'
import { ParagraphReopened } from '../paragraph/events.ts'
import { labelsToFreeze } from '../paragraph/freezeLabels.ts'
import { findParagraph } from '../standing.ts'
import type { Paragraph } from '../statement.ts'
import { SilenceBroken } from './events.ts'

/** A delegation's no in time: names paragraphs, which open again, each with its objection, and ends the silence (rule SI2). */
export const breakSilence = declareAct('breakSilence', {
  command: { paragraphIds: z.array(paragraphIdSchema).min(1).max(limits.brokenParagraphs), reason: reasonSchema },
  allowed: [{ to: ['delegate'], during: ['silence'] }],
  on: [{ on: 'naming it', verdicts: { agreed: 'may', struck: 'paragraph-struck' } }],
  reads: () => ({ voice: true }),
  decide(statement, command, { actor, at, freshId, printedLabels, voice }) {
    const { delegationId } = actor
    if (delegationId === null) return refuse('delegation-missing')
    const reason = command.reason.trim()
    if (reason === '') return refuse('reason-missing')
    if (statement.silence !== null && statement.silence.until <= at) return refuse('deadline-passed')
    const named: Paragraph[] = []
    for (const id of new Set(command.paragraphIds)) {
      const paragraph = findParagraph(statement, id)
      if (paragraph === undefined) return refuse('not-found', id)
      if (paragraph.struck !== null) return refuse('paragraph-struck', id)
      named.push(paragraph)
    }
    if (named.length === 0) return refuse('not-found')
    const reopened = named.flatMap((paragraph, nth): readonly (ParagraphReopened | ObjectionLodged)[] => [
      ParagraphReopened({ paragraphId: paragraph.id, draft: paragraph.draft.number + 1, reason }),
      ObjectionLodged({
        objectionId: asId<ObjectionId>(`${freshId}-${nth + 1}`),
        paragraphId: paragraph.id,
        delegationId,
        grounds: reason,
        counterText: null,
        ...confirmationOf(voice),
      }),
    ])
    const labels = labelsToFreeze(statement, printedLabels(statement))
    const broken = SilenceBroken({
      paragraphIds: named.map(({ id }) => id),
      delegationId,
      reason,
      ...(labels.length === 0 ? {} : { labels }),
    })
    return accept(broken, ...reopened)
  },
})
