/** What a screen of the hall shows: what is decided and stored, and nothing that is somebody's own. */

import type { PrintedLabels } from '../acts/circumstances.ts'
import type { BracketId, DelegationId, Instant, ParagraphId, StatementId } from '../acts/ids.ts'
import type { Bilingual, Delegation, Meeting } from '../acts/meeting/meeting.ts'
import type { Proceedings } from '../acts/proceedings/proceedings.ts'
import { openSittingOf } from '../acts/proceedings/proceedings.ts'
import type { ScreenKind } from '../acts/screen/screen.ts'
import { type SpeakingAs, speakersInOrder } from '../acts/speaking/speaking.ts'
import {
  findParagraph,
  livingParagraphs,
  paragraphState,
  standingBrackets,
  standingObjections,
} from '../acts/standing.ts'
import type { BracketKind, ParagraphKind, ParagraphState, Reading, Stage, Statement } from '../acts/statement.ts'
import { openVoteOf } from '../acts/vote/votes.ts'
import type { Sha256 } from '../engine/ledger.ts'
import type { Sentence } from '../language/sentence.ts'
import { declaredLights } from './declaredLights.ts'
import { nameOnSheet } from './nameOnSheet.ts'

/** A delegation as a screen names and colours it: `number` is its place in the meeting's order, from 0. */
interface SpeakerOwner {
  readonly delegationId: DelegationId | null
  readonly delegation: Bilingual | null
  readonly delegationNumber: number | null
}

export interface ScreenFloor {
  readonly paragraphId: ParagraphId
  readonly label: string | null
  /** What it is called aloud. */
  readonly citation: Sentence
  readonly kind: ParagraphKind
  readonly state: ParagraphState
  readonly text: string
  readonly held: boolean
  readonly brackets: readonly (SpeakerOwner & {
    readonly id: BracketId
    readonly number: number
    readonly kind: BracketKind
    readonly start: number | null
    readonly end: number | null
  })[]
  readonly objections: readonly (SpeakerOwner & { readonly grounds: string })[]
  readonly lights: {
    readonly declared: readonly {
      readonly delegationId: DelegationId
      readonly light: 'green' | 'yellow' | 'red'
      readonly onEarlierWording: boolean
    }[]
    readonly silent: number
  }
}

export interface ScreenSpeaker extends SpeakerOwner {
  readonly name: string
  readonly as: SpeakingAs
}

/** The face that a screen has: what stands on it while no paragraph is under discussion. */
export type ScreenFace = 'text' | 'before' | 'pause' | 'vote' | 'sealed' | 'silence'

export interface ScreenView {
  readonly kind: ScreenKind
  readonly face: ScreenFace
  readonly meeting: Pick<Meeting, 'title'> & { readonly zone?: string; readonly sitting: Bilingual | null }
  readonly statement: {
    readonly id: StatementId
    readonly title: Bilingual
    readonly stage: Stage
    readonly dir: 'rtl' | 'ltr'
    readonly adoptedAt: Instant | null
  } | null
  readonly floor: ScreenFloor | null
  /** For the podium: what comes after the floor. */
  readonly next: { readonly citation: Sentence; readonly text: string } | null
  readonly vote: { readonly question: string; readonly cast: number; readonly entitled: number } | null
  readonly speaker: (ScreenSpeaker & { readonly endsAt: Instant | null }) | null
  readonly speakers: readonly ScreenSpeaker[]
  readonly listClosed: boolean
  readonly silenceUntil?: Instant
  readonly progress: { readonly agreed: number; readonly open: number; readonly struck: number }
}

export interface ScreenSources {
  readonly kind: ScreenKind
  readonly meeting: Meeting
  readonly delegations: readonly Delegation[]
  readonly proceedings: Proceedings
  readonly statement: Statement | null
  readonly labels: PrintedLabels
  /** What the paragraph on the floor reads in the store; null where nothing is on it. */
  readonly reading: Reading | null
  readonly nextText: string | null
  readonly nameOf: (id: string) => string
  readonly sha256: Sha256
}

/**
 * A screen, from what everybody may know: the floor's stored draft or the wording at which it is held, never a proposal
 * that is not tabled, a remark or a note (rules SC2, SC3).
 */
export function screenView(sources: ScreenSources): ScreenView {
  const { kind, meeting, proceedings, statement } = sources
  const floor = statement === null ? null : floorOf(statement, sources)
  const living = statement === null ? [] : livingParagraphs(statement)
  const agreed = living.filter(({ agreement }) => agreement !== null).length
  const vote = statement === null ? undefined : openVoteOf(statement)
  const next = kind !== 'podium' || statement === null ? undefined : afterFloor(statement)
  const { speaking } = proceedings
  return {
    kind,
    face: faceOf(sources, floor !== null),
    meeting: {
      title: meeting.title,
      ...(meeting.zone !== undefined && { zone: meeting.zone }),
      sitting: openSittingOf(proceedings)?.title ?? null,
    },
    statement: statement && {
      id: statement.id,
      title: statement.title,
      stage: statement.stage,
      dir: statement.dir,
      adoptedAt: statement.adoption?.at ?? null,
    },
    floor,
    next:
      next === undefined || statement === null
        ? null
        : { citation: nameOnSheet(statement, sources.labels, next), text: sources.nextText ?? '' },
    vote:
      vote === undefined
        ? null
        : {
            question: vote.question,
            cast: new Set(vote.roll.map(({ delegationId }) => delegationId)).size,
            entitled: vote.entitled.length,
          },
    speaker: speaking && { ...speakerOf(speaking, sources), endsAt: speaking.endsAt },
    speakers: speakersInOrder(proceedings.requests).map((request) => speakerOf(request, sources)),
    listClosed: proceedings.listClosed,
    ...(statement?.silence != null && statement.stage === 'silence' && { silenceUntil: statement.silence.until }),
    progress: {
      agreed,
      open: living.length - agreed,
      struck: (statement?.paragraphs.length ?? 0) - living.length,
    },
  }
}

function faceOf({ statement }: ScreenSources, hasFloor: boolean): ScreenFace {
  if (statement === null) return 'before'
  if (statement.stage === 'adopted') return 'sealed'
  if (statement.stage === 'suspended') return 'pause'
  if (statement.stage === 'silence') return 'silence'
  if (openVoteOf(statement) !== undefined) return 'vote'
  return hasFloor ? 'text' : 'before'
}

/** The paragraph that would be put on the floor after this one. */
export function afterFloor({ paragraphs, floor }: Statement): ParagraphId | undefined {
  const from = paragraphs.findIndex(({ id }) => id === floor) + 1
  return paragraphs
    .slice(from)
    .find(({ agreement, struck, parked }) => agreement === null && struck === null && parked === null)?.id
}

function floorOf(statement: Statement, sources: ScreenSources): ScreenFloor | null {
  const { proceedings, delegations, labels, sha256, reading } = sources
  const held = proceedings.held?.statementId === statement.id ? proceedings.held : null
  const id = held?.paragraphId ?? statement.floor
  const paragraph = id === null ? undefined : findParagraph(statement, id)
  const shown = held ?? reading
  if (paragraph === undefined || shown === null) return null
  const places = new Map(shown.spans.map((span) => [span.bracketId, span]))
  const declared = declaredLights(statement, paragraph.id, shown.text, sha256)
  const said = new Set(declared.map(({ delegationId }) => delegationId))
  return {
    paragraphId: paragraph.id,
    label: labels.get(paragraph.id) ?? paragraph.label,
    citation: nameOnSheet(statement, labels, paragraph.id),
    kind: paragraph.kind,
    state: paragraphState(statement, paragraph),
    text: shown.text,
    held: held !== null,
    brackets: standingBrackets(statement, paragraph.id).map((bracket) => ({
      id: bracket.id,
      number: bracket.number,
      kind: bracket.kind,
      start: places.get(bracket.id)?.start ?? null,
      end: places.get(bracket.id)?.end ?? null,
      ...whose(bracket.delegationId, delegations),
    })),
    objections: standingObjections(statement, paragraph.id).map(({ delegationId, grounds }) => ({
      grounds,
      ...whose(delegationId, delegations),
    })),
    lights: {
      declared: declared.map(({ delegationId, light, onEarlierWording }) => ({
        delegationId,
        light,
        onEarlierWording,
      })),
      silent: delegations.filter((one) => !said.has(one.id)).length,
    },
  }
}

function whose(id: DelegationId | null, delegations: readonly Delegation[]): SpeakerOwner {
  const number = delegations.findIndex((one) => one.id === id)
  return {
    delegationId: id,
    delegation: delegations[number]?.name ?? null,
    delegationNumber: number < 0 ? null : number,
  }
}

function speakerOf(
  { participantId, delegationId, as }: Proceedings['requests'][number],
  { delegations, nameOf }: ScreenSources,
): ScreenSpeaker {
  return { name: nameOf(participantId), as, ...whose(delegationId, delegations) }
}
