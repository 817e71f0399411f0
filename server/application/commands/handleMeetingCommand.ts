import type { MeetingId, ParagraphId, StatementId } from '@tawafuq/domain/acts/ids'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { MeetingEvent } from '@tawafuq/domain/acts/proceedings/events'
import { meetingAggregate } from '@tawafuq/domain/acts/proceedings/meetingAggregate'
import type { MeetingCircumstances, MeetingReads } from '@tawafuq/domain/acts/proceedings/meetingWorld'
import type { Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import { findParagraph } from '@tawafuq/domain/acts/standing'
import type { AdoptedParagraph, Statement } from '@tawafuq/domain/acts/statement'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import type { Application } from '../application.ts'
import { type Dependencies, refused } from '../dependencies.ts'
import { floorReading } from '../queries/floorReading.ts'
import { statementBefore } from '../queries/statementBefore.ts'
import { carryOut, entriesAlone } from './carryOut.ts'
import { inTurn } from './inTurn.ts'
import { publishMeeting } from './publishMeeting.ts'
import { sealCorrigendum } from './sealCorrigendum.ts'

type Gathered = Omit<MeetingCircumstances, 'actor' | 'at' | 'freshId' | 'sha256'>

/** Carries out one command of a meeting, or refuses it with nothing changed. Its key is kept as that of a statement's act. */
export function handleMeetingCommand(deps: Dependencies): Application['handleMeetingCommand'] {
  const { meetings } = deps.storage

  return async (by, meetingId, command, key) => {
    if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
    const hash = () => deps.sha256(canonicalJson(asJson(command)))
    const turn = {
      id: meetingId,
      folds: deps.proceedings,
      meetingOf: () => meetingId,
      key,
      hash,
      takesChairAway: true,
    } as const
    return inTurn<MeetingId, Proceedings, MeetingEvent, never>(deps, by, turn, async (folded, keep, as) => {
      const { state } = folded
      const gathered = await gather(deps, meetingId, state, readsOf(state, command))
      return carryOut<MeetingId, MeetingEvent>(
        deps,
        as,
        folded,
        {
          id: meetingId,
          decide: (atHand) => meetingAggregate.decide(state, command, { ...atHand, ...gathered, sha256: deps.sha256 }),
          async alsoWrites(entries) {
            const corrected = await sealCorrigendum(deps, meetingId, entries)
            return corrected === null ? entriesAlone : { ...entriesAlone, corrected }
          },
          tell: (entries) => publishMeeting(deps, meetingId, entries),
        },
        keep,
      )
    })
  }
}

function readsOf(state: Proceedings, command: MeetingCommand): MeetingReads {
  return meetingAggregate.actOf(command).reads?.(state, command) ?? {}
}

/** What the act asks for, as set-up, statements and drafts have it now. */
async function gather(
  deps: Dependencies,
  meetingId: MeetingId,
  state: Proceedings,
  { statementId, paragraphId, participantId, floor, adopted, delegations, opened }: MeetingReads,
): Promise<Gathered> {
  const { meetings } = deps.storage
  const isOfMeeting =
    statementId === undefined ? undefined : (await meetings.findStatement(statementId))?.meetingId === meetingId
  const asksForText = paragraphId !== undefined || floor === true
  const about = statementId === undefined ? state : { ...state, statementId }
  const statement = asksForText ? await statementBefore(deps, meetingId, about) : null
  const named = participantId === undefined ? undefined : await meetings.findParticipant(participantId)
  const sealed = adopted === true && statementId !== undefined ? await sealedText(deps, statementId) : undefined
  return {
    ...(isOfMeeting !== undefined && { isOfMeeting }),
    ...(paragraphId !== undefined && { isOfStatement: isParagraphOf(statement, meetingId, paragraphId) }),
    ...(named !== undefined && { named: named?.meetingId === meetingId ? named : null }),
    ...(sealed !== undefined && { adopted: sealed }),
    ...(delegations === true && { delegations: (await meetings.listDelegations(meetingId)).map(({ id }) => id) }),
    ...(opened === true && { isOpened: await isOpened(deps, meetingId) }),
    ...(floor === true && { floor: statement === null ? null : await floorOf(deps, statement) }),
  }
}

/** Whether the negotiation of a statement of the meeting is open, or was. */
async function isOpened({ storage, statements }: Dependencies, meetingId: MeetingId): Promise<boolean> {
  const ids = (await storage.meetings.listStatements(meetingId)).map(({ id }) => id)
  return [...(await statements.stagesOf(ids)).values()].some((stage) => stage !== 'drafting')
}

function isParagraphOf(statement: Statement | null, meetingId: MeetingId, id: ParagraphId): boolean {
  return statement !== null && statement.meetingId === meetingId && findParagraph(statement, id) !== undefined
}

/** The text of a statement as it was adopted and published; null where it was not. */
async function sealedText(
  { storage, makeCorrection }: Dependencies,
  id: StatementId,
): Promise<readonly AdoptedParagraph[] | null> {
  if (makeCorrection === undefined || (await storage.publicLog.findPublished(id)) === null) return null
  return (await storage.ledger.findAdopted(id))?.paragraphs ?? null
}

async function floorOf(deps: Dependencies, statement: Statement): Promise<NonNullable<Gathered['floor']> | null> {
  const floor = await floorReading(deps, statement)
  if (floor === null) return null
  const { text, spans } = floor.reading
  return { statementId: statement.id, paragraphId: floor.paragraph.id, text, spans }
}
