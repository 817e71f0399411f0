import type { CommandOf } from '../commands.ts'
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts'
import type { Event } from '../events.ts'
import { labelsToFreeze } from '../freezeLabels.ts'
import { asId, type ObjectionId } from '../ids.ts'
import { findParagraph } from '../standing.ts'
import type { Paragraph, Statement } from '../statement.ts'
import { confirmationOf } from '../voice.ts'

/** A delegation's no in time: names paragraphs, which open again, each with its objection, and ends the silence (rule SI2). */
export function breakSilence(
  statement: Statement,
  command: CommandOf<'breakSilence'>,
  { actor, at, freshId, printedLabels, voice }: Circumstances,
): Decision {
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
  const reopened = named.flatMap((paragraph, nth): readonly Event[] => [
    { type: 'ParagraphReopened', paragraphId: paragraph.id, draft: paragraph.draft.number + 1, reason },
    {
      type: 'ObjectionLodged',
      objectionId: asId<ObjectionId>(`${freshId}-${nth + 1}`),
      paragraphId: paragraph.id,
      delegationId,
      grounds: reason,
      counterText: null,
      ...confirmationOf(voice),
    },
  ])
  const labels = labelsToFreeze(statement, printedLabels(statement))
  const broken: Event = {
    type: 'SilenceBroken',
    paragraphIds: named.map(({ id }) => id),
    delegationId,
    reason,
    ...(labels.length === 0 ? {} : { labels }),
  }
  return accept(broken, ...reopened)
}
