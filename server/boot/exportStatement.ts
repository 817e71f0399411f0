// Above 250 lines: what a file shows is gathered in one place, of a sheet and of a record.
import { correctedParagraphs } from '@tawafuq/domain/acts/corrigendum/corrigendum'
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Imprint } from '@tawafuq/domain/acts/imprint/imprint'
import type { Bilingual, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Statement } from '@tawafuq/domain/acts/statement'
import { sayDay } from '@tawafuq/domain/language/sayInstant'
import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { ExportFormat, ExportView } from '@tawafuq/protocol/exportFormats'
import type { Application, MeetingView, ServedSheet } from '../application/application.ts'
import type { CorrigendumRow, PublicLog } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import type { ExportedFile } from '../documents/exportDocument.ts'
import { noLongerThere } from '../documents/model/appendedBlocks.ts'
import type { DocumentRefusal, Result } from '../documents/model/documentRefusal.ts'
import type { ExportAdoption, ExportCorrigendum, ExportSource, ExportVote } from '../documents/model/exportSource.ts'
import type { ExportStatement } from '../http/httpNeeds.ts'
import { officeName } from './officeName.ts'
import { publishedLedger } from './publishedLedger.ts'
import { stepsOfLedger } from './stepsOfLedger.ts'
import { wholeLedger } from './wholeLedger.ts'

export type ExportDocument = (
  format: ExportFormat,
  source: ExportSource,
  view: ExportView,
) => Promise<Result<ExportedFile, DocumentRefusal>>

/**
 * Files of statements: of the sheet for those who may read it, of the adopted record for everybody else. What a file
 * shows is read at one instant; nothing in it is made up here.
 */
export function exportStatement(
  application: Application,
  exportDocument: ExportDocument,
  publicUrl: string,
  now: () => string,
  publicLog?: Pick<PublicLog, 'bundleOf' | 'policy'>,
): ExportStatement {
  return async (by, statementId, format, view, version = 1) => {
    const found =
      version > 1
        ? await correctedSource(application, publicUrl, statementId, version)
        : await sourceFor(application, by, statementId, view)
    if (!found.ok) return found
    if (version > 1) {
      const made = await exportDocument(format, { ...found.value, madeAt: now() }, view)
      if (!made.ok) return { ok: false, document: made.refusal }
      return { ok: true, value: { bytes: made.value.bytes, title: nameFor(found.value) } }
    }
    const { adoption } = found.value
    const published = adoption && (await publishedAs(application, publicUrl, found.value, statementId, publicLog))
    const source: ExportSource = {
      ...found.value,
      madeAt: now(),
      ...(published && { ...published.symbol, adoption: { ...adoption, ...published.adoption } }),
    }
    const made = await exportDocument(format, source, view)
    if (!made.ok) return { ok: false, document: made.refusal }
    return { ok: true, value: { bytes: made.value.bytes, title: nameFor(source) } }
  }
}

/** Where an adopted text is found and by what it is verified; its symbol in the register is that of its masthead. */
async function publishedAs(
  application: Application,
  publicUrl: string,
  source: ExportSource,
  id: StatementId,
  publicLog: Pick<PublicLog, 'bundleOf' | 'policy'> | undefined,
): Promise<{ readonly symbol: { readonly symbol?: string }; readonly adoption: Partial<ExportAdoption> }> {
  const row = await application.findPublished(id)
  const record = await application.readAdopted(id)
  if (row === null || !record.ok) {
    return { symbol: {}, adoption: { verificationUrl: `${publicUrl}/statements/${id}/adopted` } }
  }
  const { symbol, textHash } = row
  const bundle = (await publicLog?.bundleOf(record.value)) ?? null
  const corrigenda = (await application.corrigendaOf(id)).map((one) => printedCorrigendum(one, source))
  return {
    symbol: { symbol },
    adoption: {
      verificationUrl: `${publicUrl}/r/${symbolPath(symbol)}#${Buffer.from(textHash.slice(7), 'hex').toString('base64url')}`,
      ...(corrigenda.length > 0 && { corrigenda }),
      ...(publicLog && { trust: { publicKey: record.value.publicKey, policy: publicLog.policy() } }),
      ...(bundle !== null && {
        bundle: { name: `${symbol.replaceAll('/', '_')}.tawafuq.json`, content: bundle },
      }),
    },
  }
}

function printedCorrigendum({ symbol, record }: CorrigendumRow, { blocks, lang }: ExportSource): ExportCorrigendum {
  return {
    symbol,
    issuedOn: sayDay(record.issuedAt)[lang === 'en' ? 'en' : 'ar'],
    changes: record.changes.map(({ paragraphId, before, after, reason }) => ({
      block: blocks.findIndex(({ id }) => id === paragraphId),
      before,
      after,
      reason,
    })),
  }
}

/** A text as its corrigenda have it: nobody signed it so, and it bears no seal but the hash that the last of them names. */
async function correctedSource(
  application: Application,
  publicUrl: string,
  id: StatementId,
  version: number,
): Promise<Sourced> {
  const record = await application.readAdopted(id)
  if (!record.ok) return record
  const row = await application.findPublished(id)
  const made = (await application.corrigendaOf(id)).slice(0, version - 1)
  const last = made.at(-1)
  if (row === null || last === undefined || last.number !== version - 1)
    return { ok: false, refusal: { code: 'not-found', concerns: [id] } }
  const paragraphs = correctedParagraphs(
    record.value.paragraphs,
    made.flatMap((one) => one.record.changes),
  )
  const source = sourceOfRecord({ ...record.value, paragraphs })
  const { symbol } = row
  const address = `${publicUrl}/r/${symbolPath(symbol)}/v/${version}`
  return {
    ok: true,
    value: {
      ...source,
      symbol,
      adoption: {
        adoptedAt: record.value.adoptedAt,
        adoptedBy: record.value.adoptedBy.name,
        textHash: last.textHash,
        verificationUrl: `${address}#${Buffer.from(last.textHash.slice(7), 'hex').toString('base64url')}`,
        corrigenda: made.map((one) => printedCorrigendum(one, source)),
      },
    },
  }
}

function nameFor({ title, lang }: ExportSource): string {
  return lang === 'en' ? (title.en ?? title.ar) : title.ar
}

type Sourced =
  | { readonly ok: true; readonly value: ExportSource }
  | Extract<Awaited<ReturnType<Application['readSheet']>>, { readonly ok: false }>

async function sourceFor(
  application: Application,
  by: Participant | null,
  id: StatementId,
  view: ExportView,
): Promise<Sourced> {
  const sheet = by === null ? null : await application.readSheet(by, id)
  if (by === null || sheet === null || !sheet.ok) {
    const record = await application.readAdopted(id)
    if (record.ok) return { ok: true, value: sourceOfRecord(record.value) }
    return sheet === null || sheet.ok ? record : sheet
  }
  const statement = await application.statementOf(id)
  if (statement === null) return { ok: false, refusal: { code: 'not-found', concerns: [id] } }
  const meeting = await application.viewMeeting(by, statement.meetingId)
  if (!meeting.ok) return meeting
  const source = sourceOfSheet(sheet.value, statement, meeting.value)
  const told = view !== 'clean' || statement.adoption !== null
  const entries = told ? await wholeLedger(application, by, id) : []
  const known = entries.filter(({ version }) => version <= statement.version)
  const places = new Map(source.blocks.map((block, place) => [block.id, place]))
  const sealed = statement.adoption === null ? null : await application.readAdopted(id)
  return {
    ok: true,
    value: {
      ...source,
      // The record names who adopted; the ledger only knows them.
      ...(source.adoption &&
        sealed?.ok && { adoption: { ...source.adoption, adoptedBy: sealed.value.adoptedBy.name } }),
      ...(told && { steps: stepsOfLedger(known, (paragraphId) => places.get(paragraphId)) }),
      ...(view === 'attributed' && {
        record: publishedLedger(known, statement, meeting.value.delegations, meeting.value.meeting.zone),
      }),
    },
  }
}

function sourceOfRecord({
  statement,
  paragraphs,
  adoptedAt,
  adoptedBy,
  textHash,
  reservations,
  explanations = [],
}: AdoptedRecord): ExportSource {
  const { id, title, meeting, houseStyle, dir, lang, imprint } = statement
  const voices = [...reservations, ...explanations]
  const names = new Map<string, Bilingual>(voices.map(({ delegation }) => [delegation.ar, delegation]))
  return {
    id,
    title,
    meeting: { title: meeting },
    ...printedImprint(imprint),
    houseStyle,
    dir,
    lang,
    blocks: paragraphs,
    delegations: [...names].map(([key, name]) => ({ id: key, name })),
    reservations: reservations.map(({ paragraphId, delegation, text }) => ({
      block: paragraphs.findIndex((paragraph) => paragraph.id === paragraphId),
      delegationId: delegation.ar,
      text,
    })),
    explanations: explanations.map(({ paragraphId, vote, delegation, text }) => ({
      block: paragraphId === undefined ? null : paragraphs.findIndex((paragraph) => paragraph.id === paragraphId),
      ...(vote !== undefined && { vote }),
      delegationId: delegation.ar,
      text,
    })),
    adoption: { adoptedAt, adoptedBy: adoptedBy.name, textHash },
    steps: [{ at: adoptedAt, outcome: 'adopted' }],
  }
}

function printedImprint(imprint: Imprint | undefined): Pick<ExportSource, 'symbol' | 'imprint'> {
  if (imprint === undefined) return {}
  const { symbol, ...rest } = imprint
  return { ...(symbol !== undefined && { symbol }), imprint: rest }
}

/** Those who placed brackets in person, each under the name of the office: a file names no private person. */
function officesOf({ brackets }: Statement): readonly { readonly id: string; readonly name: Bilingual }[] {
  const inPerson = brackets.filter(({ delegationId }) => delegationId === null)
  const offices = new Map(inPerson.map(({ placedBy }) => [placedBy.participantId, officeName(placedBy.role)]))
  return [...offices].map(([id, name]) => ({ id, name }))
}

function sourceOfSheet(sheet: ServedSheet, statement: Statement, { meeting, delegations }: MeetingView): ExportSource {
  const living = sheet.paragraphs.filter(({ state }) => state !== 'struck')
  const details = new Map(statement.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const brackets = new Map(statement.brackets.map((bracket) => [bracket.id, bracket]))
  const placeOf = new Map(living.map(({ id }, place) => [id, place]))
  const { adoption } = statement
  return {
    id: sheet.id,
    title: sheet.title,
    meeting: {
      title: meeting.title,
      ...(meeting.place !== null && { place: meeting.place }),
      ...(meeting.startsOn !== null && { startsOn: meeting.startsOn }),
      ...(meeting.endsOn !== null && { endsOn: meeting.endsOn }),
    },
    ...printedImprint(statement.imprint),
    houseStyle: sheet.houseStyle,
    dir: sheet.dir,
    lang: sheet.lang,
    blocks: living.map(({ id, kind, level, label, text, runs, table }) => {
      const { notes = [], relation = null } = details.get(id) ?? {}
      return {
        id,
        kind,
        level,
        label,
        text,
        ...(notes.length > 0 && { notes }),
        ...(runs && { runs }),
        ...(table && { table }),
        ...(relation && { relation: { kind: relation.kind, index: relation.index } }),
      }
    }),
    delegations: [...delegations.map(({ id, name, code }) => ({ id, name, code })), ...officesOf(statement)],
    brackets: living.flatMap((paragraph, block) =>
      paragraph.brackets.flatMap(({ id, kind, ownerId, reason, start, end }) => {
        if (start === null || end === null) return []
        const at = brackets.get(id)?.placedAt
        return [{ id, block, start, end, kind, ownerId, ...(reason !== null && { reason }), ...(at && { at }) }]
      }),
    ),
    torn: living.flatMap((paragraph, block) =>
      paragraph.brackets
        .filter(({ start, end }) => start === null || end === null)
        .map(({ id, ownerId }) => {
          const { quote, placedAt } = brackets.get(id) ?? {}
          return { id, block, ownerId, quote: quote?.exact ?? '', ...(placedAt && { at: placedAt }) }
        }),
    ),
    proposals: living.flatMap((paragraph, block) =>
      paragraph.proposals
        .filter(({ state }) => state === 'tabled')
        .map(({ id, act, text, delegationId, supporters, tabledAt }) => ({
          id,
          block,
          act,
          ...(text !== null && { text }),
          ownerId: delegationId,
          supporterIds: supporters,
          ...(tabledAt !== null && { at: tabledAt }),
        })),
    ),
    objections: living.flatMap((paragraph, block) =>
      paragraph.objections
        .filter(({ state }) => state === 'standing')
        .map(({ id, delegationId, grounds, counterText, lodgedAt }) => ({
          id,
          block,
          delegationId,
          grounds,
          ...(counterText !== null && { counterText }),
          at: lodgedAt,
        })),
    ),
    reservations: statement.reservations.map(({ paragraphId, delegationId, text }) => ({
      block: placeOf.get(paragraphId) ?? noLongerThere,
      delegationId,
      text,
    })),
    votes: votesOf(statement, placeOf),
    explanations: statement.explanations.map(({ paragraphId, voteId, delegationId, text }) => {
      const vote = statement.votes.find(({ id }) => id === voteId)?.question
      return {
        block: paragraphId === null ? null : (placeOf.get(paragraphId) ?? noLongerThere),
        ...(vote !== undefined && { vote }),
        delegationId,
        text,
      }
    }),
    ...(adoption && {
      adoption: { adoptedAt: adoption.at, adoptedBy: adoption.by.participantId, textHash: adoption.textHash },
    }),
  }
}

/** The votes that were closed, each at the block of its paragraph or of the paragraph that its proposal was for. */
function votesOf(statement: Statement, placeOf: ReadonlyMap<string, number>): readonly ExportVote[] {
  return statement.votes.flatMap(({ on, question, result }) => {
    if (result === null) return []
    const about =
      on.kind === 'paragraph'
        ? on.id
        : on.kind === 'proposal'
          ? statement.proposals.find(({ id }) => id === on.id)?.paragraphId
          : undefined
    const { outcome, quorum, tallies, at } = result
    const block = about === undefined ? undefined : placeOf.get(about)
    // What was voted on a paragraph that is no longer in the text is told by the record alone.
    if (block === undefined && on.kind !== 'statement') return []
    return [{ block: block ?? null, question, at, outcome, quorum, tallies }]
  })
}
