/** The reading side: sheet, ledger, adopted record, a draft's history. */
import { asId, type ParagraphId } from '@tawafuq/domain/acts/ids'
import { may } from '@tawafuq/domain/acts/policy'
import { findParagraph } from '@tawafuq/domain/acts/standing'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { briefAsides } from '@tawafuq/domain/views/briefAsides'
import { paragraphDetail } from '@tawafuq/domain/views/paragraphDetail'
import { sheet } from '@tawafuq/domain/views/sheet'
import { statementDetail } from '@tawafuq/domain/views/statementDetail'
import { roomName } from '@tawafuq/draft/roomName'
import type { Application, ServedSheet } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import { paragraphRoom } from '../paragraphRoom.ts'
import type { StatedReading } from '../ports.ts'
import { asidesOf } from './asidesOf.ts'
import { printedLabels } from './labels.ts'
import { ledgerPage } from './ledgerPage.ts'

/** How many updates one page of a draft's history holds at most. */
export const historyPageUpdates = 1000

type Reads = Pick<
  Application,
  | 'listStatements'
  | 'listApart'
  | 'readSheet'
  | 'readBriefSheet'
  | 'readAside'
  | 'readLedger'
  | 'readAdopted'
  | 'readHistory'
  | 'readingsOf'
  | 'statementOf'
>

export function readStatement(deps: Dependencies): Reads {
  async function statedReadingsOf(statement: Statement): Promise<ReadonlyMap<ParagraphId, StatedReading>> {
    const open = statement.paragraphs
      .filter(({ draft }) => draft.open)
      .map((paragraph) => [paragraph.id, paragraphRoom(statement, paragraph)] as const)
    const stated = await deps.readings.of(open.map(([, room]) => room))
    return new Map(
      open.flatMap(([id, room]) => {
        const one = stated.get(room)
        return one === undefined ? [] : [[id, one] as const]
      }),
    )
  }

  async function readingsOf(statement: Statement): Promise<ReadonlyMap<ParagraphId, Reading>> {
    return wordsOf(await statedReadingsOf(statement))
  }

  const readSheet: Application['readSheet'] = async (by, statementId) => {
    const folded = await deps.statements.find(statementId)
    if (folded === null) return refused('not-found', statementId)
    const { state: statement } = folded
    if (!belongsTo(by, statement.meetingId) || !may(by.role, 'read', statement.stage)) return refused('not-yours-to-do')
    const stated = await statedReadingsOf(statement)
    const delegations = (await deps.storage.meetings.listDelegations(statement.meetingId)).map(({ id }) => id)
    const { paragraphs, ...rest } = sheet(statement, wordsOf(stated), adoptedOrPrinted(statement), deps.sha256)
    const stateOf = (id: ParagraphId) => {
      const state = stated.get(id)?.state
      return state === undefined ? {} : { state }
    }
    const served: ServedSheet['paragraphs'] = paragraphs.map(({ draft, ...paragraph }) => ({
      ...paragraph,
      draft: {
        number: draft.number,
        room: roomName({ kind: 'draft', statementId, paragraphId: paragraph.id, draft: draft.number }),
        open: draft.open,
        ...stateOf(paragraph.id),
      },
      ...paragraphDetail(statement, paragraph, delegations, deps.sha256),
    }))
    return answer({ ...rest, ...statementDetail(statement), paragraphs: served })
  }

  return {
    readingsOf,
    statementOf: async (id) => (await deps.statements.find(id))?.state ?? null,

    async listStatements(by, meetingId) {
      const { meetings } = deps.storage
      if ((await meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const listings = await meetings.listStatements(meetingId)
      const stages = await deps.statements.stagesOf(listings.map(({ id }) => id))
      const staged = listings.flatMap((listing) => {
        const stage = stages.get(listing.id)
        return stage === undefined ? [] : [{ ...listing, stage }]
      })
      return answer(staged)
    },

    async listApart(by, meetingId) {
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const listings = await deps.storage.meetings.listStatements(meetingId)
      const stages = await deps.statements.stagesOf(listings.map(({ id }) => id))
      return answer(listings.filter(({ id }) => !stages.has(id)))
    },

    readSheet,

    async readBriefSheet(by, statementId) {
      const whole = await readSheet(by, statementId)
      return whole.ok ? answer({ ...whole.value, paragraphs: briefAsides(whole.value.paragraphs) }) : whole
    },

    async readAside(by, statementId, asideId) {
      const whole = await readSheet(by, statementId)
      if (!whole.ok) return whole
      const aside = whole.value.paragraphs.flatMap(asidesOf).find(({ id }) => id === asideId)
      return aside === undefined ? refused('not-found', asideId) : answer(aside)
    },

    async readLedger(by, statementId, after, limit) {
      const folded = await deps.statements.find(statementId)
      if (folded === null) return refused('not-found', statementId)
      if (!belongsTo(by, folded.state.meetingId)) return refused('not-yours-to-do')
      const entries = await ledgerPage(deps.storage.ledger, statementId, after, limit)
      return answer({ entries, version: folded.head.version })
    },

    async readAdopted(statementId) {
      const record = await deps.storage.ledger.findAdopted(statementId)
      return record === null ? refused('not-found', statementId) : answer(record)
    },

    async readHistory(by, statementId, paragraphId, draft, afterSeq) {
      const folded = await deps.statements.find(statementId)
      if (folded === null) return refused('not-found', statementId)
      if (!belongsTo(by, folded.state.meetingId)) return refused('not-yours-to-do')
      const paragraph = findParagraph(folded.state, asId<ParagraphId>(paragraphId))
      if (paragraph === undefined || draft > paragraph.draft.number) return refused('not-found', paragraphId)
      const room = paragraphRoom(folded.state, { ...paragraph, draft: { number: draft, open: false } })
      return answer(await deps.storage.drafts.history(room, afterSeq, historyPageUpdates))
    },
  }
}

function wordsOf(stated: ReadonlyMap<ParagraphId, StatedReading>): ReadonlyMap<ParagraphId, Reading> {
  return new Map([...stated].map(([id, { reading }]) => [id, reading] as const))
}

/** Until adoption the labels people cite; from then on those of the adopted text. */
function adoptedOrPrinted(statement: Statement): ReadonlyMap<ParagraphId, string> {
  const { adoption } = statement
  if (adoption === null) return printedLabels(statement)
  return new Map(adoption.paragraphs.flatMap(({ id, label }) => (label === null ? [] : [[id, label] as const])))
}
