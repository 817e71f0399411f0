import type { Operation } from '../operation.ts'
import { openLine, postToLine } from './lines.ts'
import {
  addDelegation,
  inviteParticipant,
  listMeetings,
  listStatements,
  openMeeting,
  openStatement,
  removeParticipant,
  renewInvitation,
  setDelegationVoice,
  setHeadship,
  viewMeeting,
} from './meetings.ts'
import { endFeed, makeFeed, readFeed, readNotices } from './notices.ts'
import { openApi, publicKey } from './public.ts'
import { closeSession, openSession, viewSession } from './session.ts'
import {
  checkDraft,
  exportStatement,
  importDocument,
  readAdopted,
  readAside,
  readHistory,
  readLedger,
  readSheet,
  readVersion,
  readWriting,
  receiveAmendments,
  sendCommand,
} from './statements.ts'
import { readTerms, replaceTerms } from './terms.ts'

/** Every call of the outside face, once, in the order of its description. */
export const operations: readonly Operation[] = [
  openSession,
  viewSession,
  closeSession,
  listMeetings,
  openMeeting,
  viewMeeting,
  addDelegation,
  inviteParticipant,
  renewInvitation,
  setHeadship,
  removeParticipant,
  setDelegationVoice,
  readTerms,
  replaceTerms,
  importDocument,
  checkDraft,
  openStatement,
  listStatements,
  readSheet,
  readAside,
  sendCommand,
  receiveAmendments,
  readLedger,
  readVersion,
  readHistory,
  readWriting,
  readAdopted,
  exportStatement,
  readNotices,
  makeFeed,
  endFeed,
  readFeed,
  openLine,
  postToLine,
  publicKey,
  openApi,
]
