import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { lineSchema } from '../../schemas/textSchemas.ts'
import { CampaignGrouped } from '../contribution/events.ts'
import { declareConsultationAct } from './declare.ts'
import { numbered } from './numbered.ts'
import { consultationLimits, numberSchema } from './schemas.ts'
import { workedOn } from './whoAndWhen.ts'

/** Groups contributions of one making; each still counts (rule PC12). */
export const groupCampaign = declareConsultationAct('groupCampaign', {
  command: {
    name: lineSchema(consultationLimits.nameCharacters),
    contributions: z.array(numberSchema).min(2).max(consultationLimits.together),
  },
  allowed: [{ to: ['secretariat'], during: workedOn }],
  on: [],
  decide(consultation, { name, contributions }) {
    const numbers = [...new Set(contributions)]
    const unknown = numbers.find((number) => numbered(consultation.contributions, number) === undefined)
    if (unknown !== undefined) return refuse('not-found', String(unknown))
    const taken = numbers.find((number) => numbered(consultation.contributions, number)?.campaign != null)
    if (taken !== undefined) return refuse('campaign-taken', String(taken))
    return accept(CampaignGrouped({ campaign: consultation.campaigns.length + 1, name, contributions: numbers }))
  },
})
