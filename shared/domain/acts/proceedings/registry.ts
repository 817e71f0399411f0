/** Every act and every event of a meeting, in the order in which the policy is read. What is derived from them starts here. */
import { ActionRecorded } from '../action-item/events.ts'
import { recordAction } from '../action-item/recordAction.ts'
import { CorrigendumIssued } from '../corrigendum/events.ts'
import { issueCorrigendum } from '../corrigendum/issueCorrigendum.ts'
import { DecisionRecorded } from '../decision/events.ts'
import { recordDecision } from '../decision/recordDecision.ts'
import { PresenceRecorded } from '../presence/events.ts'
import { recordPresence } from '../presence/recordPresence.ts'
import { ChairHandedOver, ChairTakenBack } from '../presiding/events.ts'
import { handOver } from '../presiding/handOver.ts'
import { takeBack } from '../presiding/takeBack.ts'
import { RecordReleased } from '../release/events.ts'
import { releaseRecord } from '../release/releaseRecord.ts'
import { RulesSet } from '../rules/events.ts'
import { setRules } from '../rules/setRules.ts'
import { closeScreen } from '../screen/closeScreen.ts'
import { ScreenClosed, ScreenHeld, ScreenOpened, ScreenReleased } from '../screen/events.ts'
import { holdScreen } from '../screen/holdScreen.ts'
import { openScreen } from '../screen/openScreen.ts'
import { closeSitting } from '../sitting/closeSitting.ts'
import { SittingClosed, SittingOpened } from '../sitting/events.ts'
import { openSitting } from '../sitting/openSitting.ts'
import { endSpeech } from '../speaking/endSpeech.ts'
import {
  FloorRequested,
  RequestWithdrawn,
  SpeakersListClosed,
  SpeakersListOpened,
  SpeechBegun,
  SpeechEnded,
  TimeLimitSet,
} from '../speaking/events.ts'
import { giveFloor } from '../speaking/giveFloor.ts'
import { requestFloor } from '../speaking/requestFloor.ts'
import { closeSpeakersList, openSpeakersList, setTimeLimit } from '../speaking/speakersList.ts'
import { withdrawRequest } from '../speaking/withdrawRequest.ts'
import { StatementTakenUp } from '../taking-up/events.ts'
import { takeUp } from '../taking-up/takeUp.ts'

export const meetingActs = [
  takeUp,
  openSitting,
  closeSitting,
  requestFloor,
  withdrawRequest,
  giveFloor,
  endSpeech,
  closeSpeakersList,
  openSpeakersList,
  setTimeLimit,
  setRules,
  recordPresence,
  openScreen,
  closeScreen,
  holdScreen,
  handOver,
  takeBack,
  recordDecision,
  recordAction,
  releaseRecord,
  issueCorrigendum,
] as const

export const meetingEvents = [
  StatementTakenUp,
  SittingOpened,
  SittingClosed,
  FloorRequested,
  RequestWithdrawn,
  SpeechBegun,
  SpeechEnded,
  SpeakersListClosed,
  SpeakersListOpened,
  TimeLimitSet,
  RulesSet,
  PresenceRecorded,
  ScreenOpened,
  ScreenClosed,
  ScreenHeld,
  ScreenReleased,
  ChairHandedOver,
  ChairTakenBack,
  DecisionRecorded,
  ActionRecorded,
  RecordReleased,
  CorrigendumIssued,
] as const
