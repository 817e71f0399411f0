/** The silence procedure. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { because } from '../../language/formatter.ts'
import { delegationIdSchema, paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { instantSchema } from '../../schemas/textSchemas.ts'
import { declareEvent } from '../declare.ts'
import { freezeLabels } from '../paragraph/freezeLabels.ts'

export type SilenceOpened = ValueOf<typeof SilenceOpened>
/**
 * The text stands adopted at the time given unless somebody breaks silence. `textHash`: the text under silence, by the
 * labels that people cite (rule SI1).
 */
export const SilenceOpened = declareEvent('SilenceOpened', {
  carries: { until: instantSchema, textHash: z.string().exactOptional() },
  evolve(statement, event, { actor, at }) {
    const { until, textHash = null } = event
    return { ...statement, stage: 'silence', silence: { openedBy: actor, openedAt: at, until, textHash } }
  },
  says: ({ until }, { who, verb, moment }) => ({
    ar: `${verb('وضع', 'وضعت')} ${who.ar} النص كله تحت إجراء الموافقة الصامتة حتى ${moment(until).ar}`,
    en: `${who.en} put the whole text under the silence procedure until ${moment(until).en}`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})

export type SilenceBroken = ValueOf<typeof SilenceBroken>
/** A delegation’s no in time, on the paragraphs that it names. `labels`: those that freeze now (rules SI2, PA7). */
export const SilenceBroken = declareEvent('SilenceBroken', {
  carries: {
    paragraphIds: z.array(paragraphIdSchema),
    delegationId: delegationIdSchema,
    reason: z.string(),
    labels: z.array(z.object({ paragraphId: paragraphIdSchema, label: z.string().nullable() })).exactOptional(),
  },
  evolve(statement, event, { at }) {
    const { delegationId, paragraphIds, reason, labels = [] } = event
    const broken = { delegationId, paragraphIds, reason, at, until: statement.silence?.until ?? null }
    const brokenSilences = [...statement.brokenSilences, broken]
    const frozen = freezeLabels(statement, labels)
    return { ...frozen, stage: 'negotiating', labelsFrozen: true, silence: null, brokenSilences }
  },
  says: ({ paragraphIds, delegationId, reason }, { delegation, paragraphs }) => ({
    ar: `كسر ${delegation(delegationId).ar} الصمت بشأن ${paragraphs(paragraphIds).ar}${because(reason).ar}`,
    en: `${delegation(delegationId).en} broke silence on ${paragraphs(paragraphIds).en}${because(reason).en}`,
  }),
  concerns: (_, { paragraphIds }) => paragraphIds,
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
  passesPen: true,
})
