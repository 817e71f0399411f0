/** Who may do what, and when: the one table that decide enforces, the live door admits by, and the interface hides by. */
import type { CommandType } from './commands.ts'
import type { Role } from './roles.ts'
import type { Stage } from './statement.ts'

/** A deed is a command, or one of the two things done without a command: reading the text and typing in its drafts. */
export type Deed = 'read' | 'type' | CommandType

export interface Row {
  readonly deed: Deed
  readonly roles: readonly Role[]
  readonly during: readonly Stage[]
}

const everyone: readonly Role[] = ['secretariat', 'chair', 'rapporteur', 'delegate', 'observer']
const always: readonly Stage[] = ['drafting', 'negotiating', 'silence', 'suspended', 'adopted']
const atWork: readonly Stage[] = ['drafting', 'negotiating']

/** What no row allows is refused (rule PO1). */
export const policy: readonly Row[] = [
  { deed: 'read', roles: everyone, during: always },
  { deed: 'type', roles: ['delegate', 'rapporteur', 'chair'], during: ['drafting'] },
  { deed: 'type', roles: ['rapporteur'], during: ['negotiating'] },

  { deed: 'openNegotiation', roles: ['chair', 'secretariat'], during: ['drafting', 'silence'] },
  { deed: 'returnToDrafting', roles: ['chair', 'secretariat'], during: ['negotiating'] },
  { deed: 'suspend', roles: ['chair', 'secretariat'], during: ['drafting', 'negotiating', 'silence'] },
  { deed: 'resume', roles: ['chair', 'secretariat'], during: ['suspended'] },

  { deed: 'insertParagraph', roles: ['chair', 'rapporteur', 'secretariat'], during: atWork },
  { deed: 'moveParagraph', roles: ['chair', 'rapporteur', 'secretariat'], during: atWork },
  { deed: 'strikeParagraph', roles: ['chair', 'rapporteur'], during: atWork },

  { deed: 'placeBracket', roles: ['delegate', 'rapporteur', 'chair'], during: atWork },
  { deed: 'liftBracket', roles: ['delegate', 'rapporteur', 'chair'], during: atWork },
  { deed: 'liftPackage', roles: ['delegate', 'rapporteur', 'chair'], during: atWork },
  { deed: 'repairBracket', roles: ['delegate', 'rapporteur', 'chair'], during: atWork },
  { deed: 'linkBrackets', roles: ['delegate', 'rapporteur', 'chair'], during: atWork },
  { deed: 'unlinkBrackets', roles: ['delegate', 'rapporteur', 'chair'], during: atWork },
  { deed: 'remark', roles: ['delegate', 'rapporteur', 'chair', 'secretariat'], during: atWork },
  { deed: 'positionOnBracket', roles: ['delegate'], during: atWork },

  { deed: 'lodgeObjection', roles: ['delegate'], during: atWork },
  { deed: 'promiseText', roles: ['delegate'], during: atWork },
  { deed: 'giveText', roles: ['delegate'], during: atWork },
  { deed: 'explainPosition', roles: ['delegate'], during: ['drafting', 'negotiating', 'silence'] },
  { deed: 'withdrawObjection', roles: ['delegate'], during: atWork },
  { deed: 'confirmObjection', roles: ['delegate'], during: atWork },
  { deed: 'disownObjection', roles: ['delegate'], during: atWork },
  { deed: 'beginConsultation', roles: ['chair', 'rapporteur'], during: atWork },
  { deed: 'endConsultation', roles: ['chair', 'rapporteur'], during: atWork },
  { deed: 'giveRuling', roles: ['chair'], during: atWork },

  { deed: 'draftProposal', roles: ['delegate'], during: atWork },
  { deed: 'tableProposal', roles: ['delegate'], during: atWork },
  { deed: 'receiveProposal', roles: ['secretariat', 'rapporteur'], during: atWork },
  { deed: 'supportProposal', roles: ['delegate'], during: atWork },
  { deed: 'inviteToProposal', roles: ['delegate'], during: atWork },
  { deed: 'replaceProposal', roles: ['delegate'], during: atWork },
  { deed: 'withdrawProposal', roles: ['delegate'], during: atWork },
  { deed: 'decideProposal', roles: ['rapporteur', 'chair'], during: atWork },

  { deed: 'mergeProposals', roles: ['rapporteur', 'chair'], during: atWork },

  { deed: 'offerLateText', roles: ['delegate', 'rapporteur', 'chair'], during: ['drafting', 'negotiating', 'silence'] },
  {
    deed: 'settleLateText',
    roles: ['delegate', 'rapporteur', 'chair'],
    during: ['drafting', 'negotiating', 'silence'],
  },

  { deed: 'orderProposals', roles: ['chair'], during: atWork },
  { deed: 'openVote', roles: ['chair'], during: atWork },
  { deed: 'castVote', roles: ['delegate'], during: atWork },
  { deed: 'closeVote', roles: ['chair'], during: atWork },

  { deed: 'openReading', roles: ['chair'], during: atWork },
  { deed: 'raiseLight', roles: ['delegate'], during: atWork },
  { deed: 'parkParagraph', roles: ['chair', 'rapporteur'], during: atWork },
  { deed: 'bringBack', roles: ['chair', 'rapporteur'], during: atWork },
  { deed: 'putOnFloor', roles: ['chair', 'rapporteur'], during: atWork },
  { deed: 'agreeParagraph', roles: ['chair'], during: atWork },
  { deed: 'reopenParagraph', roles: ['chair'], during: atWork },
  { deed: 'openSilence', roles: ['chair'], during: atWork },
  { deed: 'breakSilence', roles: ['delegate'], during: ['silence'] },
  { deed: 'closeSilence', roles: ['chair'], during: ['silence'] },
  { deed: 'adoptStatement', roles: ['chair'], during: atWork },
]

/** Every deed of the table, once, in its order. */
export const deeds: readonly Deed[] = [...new Set(policy.map((row) => row.deed))]

/** Whether a role may do a deed in a stage. */
export function may(role: Role, deed: Deed, stage: Stage): boolean {
  return policy.some((row) => row.deed === deed && row.roles.includes(role) && row.during.includes(stage))
}

/** Whether a role may do a deed in any stage at all: if not, it lacks the right; if so, only the circumstances forbid it. */
export function mayEver(role: Role, deed: Deed): boolean {
  return policy.some((row) => row.deed === deed && row.roles.includes(role))
}
