/** The one way to a new entry: policy first, then the decision of the command's own name. Pure: nothing is done here. */
import { beyondQuota } from './beyondQuota.ts'
import type { Command } from './commands.ts'
import { type Circumstances, type Decision, refuse } from './decision.ts'
import { adoptStatement } from './decisions/adoptStatement.ts'
import { agreeParagraph } from './decisions/agreeParagraph.ts'
import { beginConsultation } from './decisions/beginConsultation.ts'
import { breakSilence } from './decisions/breakSilence.ts'
import { bringBack } from './decisions/bringBack.ts'
import { castVote } from './decisions/castVote.ts'
import { closeSilence } from './decisions/closeSilence.ts'
import { closeVote } from './decisions/closeVote.ts'
import { confirmObjection } from './decisions/confirmObjection.ts'
import { decideProposal } from './decisions/decideProposal.ts'
import { disownObjection } from './decisions/disownObjection.ts'
import { draftProposal } from './decisions/draftProposal.ts'
import { endConsultation } from './decisions/endConsultation.ts'
import { explainPosition } from './decisions/explainPosition.ts'
import { giveRuling } from './decisions/giveRuling.ts'
import { giveText } from './decisions/giveText.ts'
import { insertParagraph } from './decisions/insertParagraph.ts'
import { inviteToProposal } from './decisions/inviteToProposal.ts'
import { liftBracket } from './decisions/liftBracket.ts'
import { liftPackage } from './decisions/liftPackage.ts'
import { linkBrackets } from './decisions/linkBrackets.ts'
import { lodgeObjection } from './decisions/lodgeObjection.ts'
import { mergeProposals } from './decisions/mergeProposals.ts'
import { moveParagraph } from './decisions/moveParagraph.ts'
import { offerLateText } from './decisions/offerLateText.ts'
import { openNegotiation } from './decisions/openNegotiation.ts'
import { openReading } from './decisions/openReading.ts'
import { openSilence } from './decisions/openSilence.ts'
import { openVote } from './decisions/openVote.ts'
import { orderProposals } from './decisions/orderProposals.ts'
import { parkParagraph } from './decisions/parkParagraph.ts'
import { placeBracket } from './decisions/placeBracket.ts'
import { positionOnBracket } from './decisions/positionOnBracket.ts'
import { promiseText } from './decisions/promiseText.ts'
import { putOnFloor } from './decisions/putOnFloor.ts'
import { raiseLight } from './decisions/raiseLight.ts'
import { receiveProposal } from './decisions/receiveProposal.ts'
import { remark } from './decisions/remark.ts'
import { reopenParagraph } from './decisions/reopenParagraph.ts'
import { repairBracket } from './decisions/repairBracket.ts'
import { replaceProposal } from './decisions/replaceProposal.ts'
import { resume } from './decisions/resume.ts'
import { returnToDrafting } from './decisions/returnToDrafting.ts'
import { settleLateText } from './decisions/settleLateText.ts'
import { strikeParagraph } from './decisions/strikeParagraph.ts'
import { supportProposal } from './decisions/supportProposal.ts'
import { suspend } from './decisions/suspend.ts'
import { tableProposal } from './decisions/tableProposal.ts'
import { unlinkBrackets } from './decisions/unlinkBrackets.ts'
import { withdrawObjection } from './decisions/withdrawObjection.ts'
import { withdrawProposal } from './decisions/withdrawProposal.ts'
import { may, mayEver } from './policy.ts'
import type { Statement } from './statement.ts'

/** The events that a command brings about on a statement, or the reasoned no. Rights come before circumstances (rule PO2). */
export function decide(statement: Statement, command: Command, circumstances: Circumstances): Decision {
  const { role } = circumstances.actor
  if (!mayEver(role, command.type)) return refuse('not-yours-to-do')
  if (!may(role, command.type, statement.stage)) return refuseStage(statement)
  const over = beyondQuota(statement, command, circumstances.actor)
  if (over !== null) return refuse(over)
  switch (command.type) {
    case 'openNegotiation':
      return openNegotiation(statement, circumstances)
    case 'returnToDrafting':
      return returnToDrafting()
    case 'suspend':
      return suspend()
    case 'resume':
      return resume(statement, circumstances)
    case 'insertParagraph':
      return insertParagraph(statement, command, circumstances)
    case 'moveParagraph':
      return moveParagraph(statement, command)
    case 'strikeParagraph':
      return strikeParagraph(statement, command, circumstances)
    case 'placeBracket':
      return placeBracket(statement, command, circumstances)
    case 'liftBracket':
      return liftBracket(statement, command, circumstances)
    case 'liftPackage':
      return liftPackage(statement, command, circumstances)
    case 'repairBracket':
      return repairBracket(statement, command, circumstances)
    case 'linkBrackets':
      return linkBrackets(statement, command, circumstances)
    case 'unlinkBrackets':
      return unlinkBrackets(statement, command, circumstances)
    case 'remark':
      return remark(statement, command, circumstances)
    case 'positionOnBracket':
      return positionOnBracket(statement, command, circumstances)
    case 'lodgeObjection':
      return lodgeObjection(statement, command, circumstances)
    case 'promiseText':
      return promiseText(statement, command, circumstances)
    case 'giveText':
      return giveText(statement, command, circumstances)
    case 'explainPosition':
      return explainPosition(statement, command, circumstances)
    case 'offerLateText':
      return offerLateText(statement, command, circumstances)
    case 'settleLateText':
      return settleLateText(statement, command, circumstances)
    case 'openReading':
      return openReading(statement, command, circumstances)
    case 'raiseLight':
      return raiseLight(statement, command, circumstances)
    case 'parkParagraph':
      return parkParagraph(statement, command)
    case 'bringBack':
      return bringBack(statement, command)
    case 'closeSilence':
      return closeSilence(statement, circumstances)
    case 'withdrawObjection':
      return withdrawObjection(statement, command, circumstances)
    case 'confirmObjection':
      return confirmObjection(statement, command, circumstances)
    case 'disownObjection':
      return disownObjection(statement, command, circumstances)
    case 'beginConsultation':
      return beginConsultation(statement, command)
    case 'endConsultation':
      return endConsultation(statement, command)
    case 'giveRuling':
      return giveRuling(statement, command, circumstances)
    case 'draftProposal':
      return draftProposal(statement, command, circumstances)
    case 'tableProposal':
      return tableProposal(statement, command, circumstances)
    case 'receiveProposal':
      return receiveProposal(statement, command, circumstances)
    case 'supportProposal':
      return supportProposal(statement, command, circumstances)
    case 'inviteToProposal':
      return inviteToProposal(statement, command, circumstances)
    case 'replaceProposal':
      return replaceProposal(statement, command, circumstances)
    case 'mergeProposals':
      return mergeProposals(statement, command, circumstances)
    case 'openVote':
      return openVote(statement, command, circumstances)
    case 'castVote':
      return castVote(statement, command, circumstances)
    case 'orderProposals':
      return orderProposals(statement, command)
    case 'closeVote':
      return closeVote(statement, command)
    case 'withdrawProposal':
      return withdrawProposal(statement, command, circumstances)
    case 'decideProposal':
      return decideProposal(statement, command, circumstances)
    case 'putOnFloor':
      return putOnFloor(statement, command)
    case 'agreeParagraph':
      return agreeParagraph(statement, command, circumstances)
    case 'reopenParagraph':
      return reopenParagraph(statement, command)
    case 'openSilence':
      return openSilence(statement, command, circumstances)
    case 'breakSilence':
      return breakSilence(statement, command, circumstances)
    case 'adoptStatement':
      return adoptStatement(statement, command, circumstances)
    default:
      return unheardOf(command)
  }
}

function refuseStage(statement: Statement): Decision {
  switch (statement.stage) {
    case 'adopted':
      return refuse('statement-adopted')
    case 'suspended':
      return refuse('negotiation-suspended')
    case 'silence':
      return refuse('silence-is-open')
    case 'drafting':
    case 'negotiating':
      return refuse('not-in-this-stage')
  }
}

function unheardOf(command: never): never {
  throw new RangeError(`No decision for ${JSON.stringify(command)}`)
}
