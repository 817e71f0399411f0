// Above 250 lines: every question about public consultations is answered over the same two stores, in one place.
/** Public consultations over the adapters given: who may is asked of the acts, what is shown of the views. */
import type { AggregateId, Instant, MeetingId, ParticipantId, PublicConsultationId } from '@tawafuq/domain/acts/ids'
import { asId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type {
  ConsultationAct,
  ConsultationEntry,
  ConsultationEvent,
} from '@tawafuq/domain/acts/public-consultation/commands'
import { consultationAggregate } from '@tawafuq/domain/acts/public-consultation/consultationAggregate'
import { countContributions } from '@tawafuq/domain/acts/public-consultation/countContributions'
import { PublicConsultationPrepared } from '@tawafuq/domain/acts/public-consultation/events'
import { everyNumbered, noneNumbered, numbered, numberedAfter } from '@tawafuq/domain/acts/public-consultation/numbered'
import type {
  Comment,
  ConsultationActor,
  ConsultedDocument,
  Contribution,
  PublicConsultation,
} from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import {
  commentsOf,
  countPublished,
  countWithheld,
  placeOfTarget,
  publishedAt,
} from '@tawafuq/domain/acts/public-consultation/published'
import { consultationLimits } from '@tawafuq/domain/acts/public-consultation/schemas'
import { hasClosed, isShown, stageAt } from '@tawafuq/domain/acts/public-consultation/stageAt'
import { asJson, canonicalJson } from '@tawafuq/domain/engine/canonicalJson'
import { emptyLedger, type LedgerHead, type Sha256, sealEntries } from '@tawafuq/domain/engine/ledger'
import { endOfDay } from '@tawafuq/domain/language/civilDay'
import type { Answer, Application } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import type { ActQueue } from '../commands/actQueue.ts'
import { entryInstant } from '../commands/entryInstant.ts'
import { answer, refused } from '../dependencies.ts'
import {
  type Act,
  type Clock,
  type ConsultationListing,
  type FreshId,
  KeyUsed,
  type NewMail,
  type PaperChange,
  type Storage,
  VersionConflict,
} from '../ports.ts'
import type { Folded, Folds } from '../queries/folds.ts'
import { changesOf } from './changesOf.ts'
import {
  type CountedComments,
  consultationView,
  countsOf,
  isAtDesk,
  isReadableBy,
  readComment,
} from './consultationView.ts'
import { answerMails, createMailCount, type MailWords, mailBounds, mailTo, type OutgoingMail } from './mail.ts'
import { type PaperWords, paperOf, readPaper, type SaltedDigest, sealPaper, withSender } from './papers.ts'
import type {
  CommentsAsked,
  CommentsBeside,
  OwnContribution,
  PlaceOfComments,
  PublicConsultations,
  ReadComment,
} from './publicConsultations.ts'

export interface ConsultationNeeds {
  readonly storage: Pick<Storage, 'ledger' | 'meetings' | 'consultations' | 'nodes'>
  readonly folds: Folds<PublicConsultationId, PublicConsultation>
  readonly queue: ActQueue
  readonly application: Pick<Application, 'readVersion' | 'readAdopted' | 'statementOf'>
  readonly clock: Clock
  readonly freshId: FreshId
  readonly sha256: Sha256
  readonly saltedDigest: SaltedDigest
  /** Hex SHA-256. */
  readonly sha256OfBytes: (bytes: Uint8Array) => string
  /** 32 fresh bytes in hex. */
  readonly freshSalt: () => string
  readonly makeReceipt: () => { readonly token: string; readonly hash: string }
  /** The receipt that belongs to a request, the same each time: of the request and a secret of the deployment. */
  readonly receiptOf: (request: string) => { readonly token: string; readonly hash: string }
  readonly publicUrl: string
  /** Null where the deployment sends no mail: then no address is asked for, and none is taken. */
  readonly mail: OutgoingMail | null
  /** Days after the final edition, or after the end of a cancelled one, until addresses are erased (rule PC20). */
  readonly addressDays: number
}

/** Who has no seat, as what they have done is remembered: beside the ids of participants, and none of them. */
const sourceId = (source: string): ParticipantId => asId<ParticipantId>(`source:${source}`)

const nobody: ConsultationActor = { participantId: null, role: 'public' }

/** What is kept of a consultation for lists: everything but what came in, of which there are the counts. */
interface Brief {
  readonly state: PublicConsultation
  readonly counts: CountedComments
}

/** Consultations of which a list keeps what it says. */
const briefsKept = 2_000

/** How many papers are read at a time. */
const papersPerRead = 500

/** How often an act is decided when other nodes' acts come between: each time one of them has been written. */
const attempts = 24

export function createPublicConsultations(needs: ConsultationNeeds): PublicConsultations {
  const { storage, folds, queue, application, clock, freshId, sha256, saltedDigest, makeReceipt } = needs
  const store = storage.consultations

  /** The consultation that an id or a number names. */
  function listingOf(asked: string): Promise<ConsultationListing | null> {
    return /^\d{1,9}$/.test(asked) ? store.findByNumber(Number(asked)) : store.find(asId<PublicConsultationId>(asked))
  }

  async function find(asked: string): Promise<Folded<PublicConsultation> | null> {
    const listing = await listingOf(asked)
    return listing === null ? null : folds.find(listing.id)
  }

  /** What a list says of a consultation, worked out once for as long as its ledger stands where it stood. */
  const briefs = new Map<PublicConsultationId, Brief>()
  async function briefOf({ id }: ConsultationListing): Promise<Brief | null> {
    const version = (await storage.ledger.head(id))?.version ?? 0
    const known = briefs.get(id)
    briefs.delete(id)
    if (known?.state.version === version) {
      briefs.set(id, known)
      return known
    }
    const folded = await folds.findSound(id)
    if (folded === null) return null
    const { state } = folded
    const brief = { state: { ...state, contributions: noneNumbered, comments: noneNumbered }, counts: countsOf(state) }
    briefs.set(id, brief)
    const [oldest] = briefs.keys()
    if (briefs.size > briefsKept && oldest !== undefined) briefs.delete(oldest)
    return brief
  }

  /** Those of a meeting, or all, in the order of their numbers; one whose ledger is damaged is left out. */
  async function listed(meetingId: MeetingId | null): Promise<readonly Brief[]> {
    const found: Brief[] = []
    // One after the other: of many that are folded for the first time none waits for memory that the others hold.
    for (const listing of await store.list(meetingId)) {
      const brief = await briefOf(listing)
      if (brief !== null) found.push(brief)
    }
    return found
  }

  async function readable(by: Participant | null, asked: string): Promise<PublicConsultation | null> {
    const found = await find(asked)
    return found !== null && isReadableBy(by, found.state) ? found.state : null
  }

  type Written = Answer<{ readonly version: number; readonly events: readonly ConsultationEvent[] }>

  /** One act in its turn: decided on all that came before it, and written whole with what it keeps outside the ledger. */
  async function carryOut(
    id: PublicConsultationId,
    actor: ConsultationActor,
    act: ConsultationAct | ((state: PublicConsultation) => ConsultationAct),
    also: {
      readonly papers?: (events: readonly ConsultationEvent[]) => readonly PaperChange[]
      readonly mails?: (events: readonly ConsultationEvent[], state: PublicConsultation) => Promise<readonly NewMail[]>
      readonly key?: { readonly by: ParticipantId; readonly key: string; readonly hash: string }
      readonly by?: Participant
    } = {},
  ): Promise<Written> {
    return queue.run(id, async () => {
      const key = also.key === undefined ? null : `${id} ${also.key.key}`
      for (let attempt = 1; ; attempt += 1) {
        // Asked again each time: the same key may have come to another node meanwhile.
        if (also.key !== undefined && key !== null) {
          const earlier = await storage.ledger.findOutcome(also.key.by, key)
          if (earlier !== null) {
            const { commandHash, ...outcome } = earlier
            return commandHash === also.key.hash ? answer(outcome as never) : refused('key-reused')
          }
        }
        const folded = await folds.find(id)
        if (folded === null) return refused('not-found', id)
        const command = typeof act === 'function' ? act(folded.state) : act
        const now = clock.now()
        const decision = consultationAggregate.decide(folded.state, command, {
          actor,
          at: now,
          sha256,
          ...(await gather(also.by ?? null, folded.state, command)),
        })
        if (!decision.accepted) return { ok: false, refusal: decision.refusal }
        const { events } = decision
        const at = entryInstant(now, folded.at)
        const outcome = { version: folded.head.version + events.length, events }
        const mails = (await also.mails?.(events, folded.state)) ?? []
        try {
          await commit(id, folded.head, events, actor, at, {
            papers: also.papers?.(events) ?? [],
            mails,
            ...(also.key !== undefined &&
              key !== null && {
                idempotency: {
                  participantId: also.key.by,
                  key,
                  outcome: { ...outcome, commandHash: also.key.hash },
                },
              }),
          })
          if (mails.length > 0) needs.mail?.written()
          return answer(outcome)
        } catch (fault) {
          folds.forget(id)
          const isOvertaken = fault instanceof VersionConflict || fault instanceof KeyUsed
          if (!isOvertaken || attempt === attempts) throw fault
        }
      }
    })
  }

  async function commit(
    id: PublicConsultationId,
    head: LedgerHead,
    events: readonly ConsultationEvent[],
    actor: ConsultationActor,
    at: Instant,
    more: Partial<Pick<Act, 'consultation' | 'papers' | 'mails' | 'idempotency'>>,
  ): Promise<void> {
    const entries: readonly ConsultationEntry[] = sealEntries(head, events, actor, at, sha256)
    await storage.ledger.commit({
      aggregateId: id as AggregateId,
      expectedVersion: head.version,
      entries,
      readRooms: [],
      openRooms: [],
      draftUpdates: [],
      closeRooms: [],
      ...more,
    })
    folds.extend(id, entries)
  }

  /** What an act asks to have read before it is decided. */
  async function gather(by: Participant | null, state: PublicConsultation, command: ConsultationAct) {
    const reads = consultationAggregate.actOf(command).reads?.(state, command) ?? {}
    const statement = reads.statement === undefined ? undefined : await application.statementOf(reads.statement)
    return {
      ...(reads.documents && by !== null && { documents: await freeze(by, state) }),
      ...(statement !== undefined && {
        statementStage: statement === null || statement.meetingId !== state.meetingId ? null : statement.stage,
      }),
    }
  }

  /** The revisions that are asked for, as they stood; one that there is not, or that is not theirs to show, is left out. */
  async function freeze(
    by: Participant,
    { asked, meetingId }: PublicConsultation,
  ): Promise<readonly ConsultedDocument[]> {
    const documents: ConsultedDocument[] = []
    for (const [nth, { statementId, version }] of asked.entries()) {
      const listing = await storage.meetings.findStatement(statementId)
      if (listing === null || listing.meetingId !== meetingId) continue
      const text = await application.readVersion(by, statementId, version)
      if (!text.ok) continue
      const paragraphs = text.value.paragraphs.map(({ id, kind, level, label, text: words }) => ({
        id,
        kind,
        level,
        label,
        text: words,
      }))
      const revision = `sha256:${sha256(canonicalJson(asJson(paragraphs)))}`
      documents.push({ id: `d${nth + 1}`, statementId, version, title: listing.title, revision, paragraphs })
    }
    return documents
  }

  /** Comments with their words, in the order of their numbers. */
  async function worded(
    state: PublicConsultation,
    comments: readonly Comment[],
    sees: 'everything' | 'what is published',
  ): Promise<readonly ReadComment[]> {
    const papers = new Map<number, PaperWords | null>()
    const read: ReadComment[] = []
    for (const comment of comments) {
      const contribution = numbered(state.contributions, comment.contribution)
      if (contribution === undefined) continue
      if (!papers.has(contribution.number)) {
        const kept = contribution.state === 'erased' ? null : await store.findPaper(state.id, contribution.number)
        papers.set(contribution.number, kept === null ? null : readPaper(kept.words))
      }
      read.push(
        readComment(comment, contribution, papers.get(contribution.number) ?? null, placeOf(state, comment), sees),
      )
    }
    return read
  }

  /** The comments of a place that everybody reads. While words are kept back, where they are is kept back too. */
  async function beside(
    state: PublicConsultation,
    place: PlaceOfComments,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): Promise<CommentsBeside> {
    const isEmbargoed = state.visibility === 'after-close' && !hasClosed(state, clock.now())
    if (isEmbargoed) return { ...place, comments: [], all: 0, next: null }
    const key = placeOfTarget(place.document, place.paragraph)
    const shown: Comment[] = []
    let next: number | null = null
    // Those of contributions that are gone lie among the others: as many are read on as were left out.
    for (let from = after, isMore = true; isMore; ) {
      const numbers = publishedAt(state, key, from, limit + 1)
      isMore = numbers.length > limit
      for (const number of numbers) {
        const comment = numbered(state.comments, number)
        if (comment === undefined || !isShown(state, comment, clock.now())) continue
        if (shown.length === limit) {
          next = shown.at(-1)?.number ?? after
          isMore = false
          break
        }
        shown.push(comment)
      }
      from = numbers.at(-1) ?? from
    }
    return {
      ...place,
      comments: await worded(state, shown, 'what is published'),
      all: countPublished(state, key),
      next,
    }
  }

  async function findOwn(
    receipt: string,
  ): Promise<{ readonly state: PublicConsultation; readonly number: number } | null> {
    const paper = await store.findPaperByReceipt(sha256(receipt))
    const folded = paper === null ? null : await folds.find(paper.consultationId)
    return paper === null || folded === null ? null : { state: folded.state, number: paper.number }
  }

  async function viewOwn(state: PublicConsultation, number: number): Promise<Answer<OwnContribution>> {
    const contribution = numbered(state.contributions, number)
    if (contribution === undefined) return refused('not-found')
    const now = clock.now()
    const hours = (Date.parse(now) - Date.parse(contribution.at)) / 3_600_000
    const kept = contribution.state === 'erased' ? null : await store.findPaper(state.id, number)
    return answer({
      consultation: consultationView(state, null, now),
      contribution: withSender(contribution, kept === null ? null : readPaper(kept.words)),
      comments: await worded(state, commentsOf(state, number), 'everything'),
      mayChange:
        contribution.state === 'received' && stageAt(state, now) === 'open' && hours <= consultationLimits.editHours,
    })
  }

  async function ownAct(
    receipt: string,
    act: (number: number, state: PublicConsultation) => ConsultationAct | null,
    papers?: (state: PublicConsultation, number: number) => readonly PaperChange[],
  ): Promise<Answer<null>> {
    const own = await findOwn(receipt)
    if (own === null) return refused('not-found')
    const command = act(own.number, own.state)
    if (command === null) return refused('not-found')
    const done = await carryOut(own.state.id, nobody, command, {
      ...(papers && { papers: () => papers(own.state, own.number) }),
    })
    return done.ok ? answer(null) : done
  }

  function actorOf(by: Participant | null): ConsultationActor {
    return by === null ? nobody : { participantId: by.id, role: by.role }
  }

  function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return storage.nodes === undefined ? work() : storage.nodes.alone('numbers of consultations', work)
  }

  const mayWriteTo = createMailCount(() => clock.now())

  const preparing = new Map<'numbers', Promise<unknown>>()

  return {
    async prepare(by, meetingId, given) {
      const meeting = await storage.meetings.findMeeting(meetingId)
      if (meeting === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId) || by.role !== 'secretariat') return refused('not-yours-to-do')
      // Nobody could ever contribute to it.
      if (given.identity === 'email' && needs.mail === null) return refused('mail-not-offered')
      const closesAt = endOfDay(given.closesOn, given.zone)
      if (closesAt <= clock.now()) return refused('deadline-passed')
      for (const { statementId } of given.documents) {
        const listing = await storage.meetings.findStatement(statementId)
        if (listing?.meetingId !== meetingId) return refused('not-found', statementId)
      }
      const id = asId<PublicConsultationId>(freshId())
      // Numbers are given one after another: each waits for the one before.
      const turn = (preparing.get('numbers') ?? Promise.resolve()).then(() =>
        alone(async () => {
          const number = (await store.lastNumber()) + 1
          const { documents, closesOn: _, dates = {}, webcast = null, captions = null, restDays = [], ...rest } = given
          const prepared = PublicConsultationPrepared({
            ...rest,
            consultationId: id,
            meetingId,
            number,
            documents: documents.map((one) => ({ ...one })),
            closesAt,
            clock: [...given.clock],
            dates,
            webcast,
            captions,
            restDays: [...restDays],
          })
          await commit(id, emptyLedger, [prepared], actorOf(by), clock.now(), {
            consultation: { id, meetingId, number },
          })
          return number
        }),
      )
      preparing.set(
        'numbers',
        turn.catch(() => undefined),
      )
      const number = await turn
      return answer({ id, number, url: `${needs.publicUrl}/c/${number}` })
    },

    async idOf(asked) {
      const listing = await listingOf(asked)
      return listing?.id ?? null
    },

    async list(by, meetingId) {
      if ((await storage.meetings.findMeeting(meetingId)) === null) return refused('not-found', meetingId)
      if (!belongsTo(by, meetingId)) return refused('not-yours-to-do')
      const found = await listed(meetingId)
      return answer(found.map(({ state, counts }) => consultationView(state, by, clock.now(), counts)))
    },

    async listPublic() {
      const found = (await listed(null)).filter(({ state }) => isReadableBy(null, state))
      return found.map(({ state, counts }) => consultationView(state, null, clock.now(), counts))
    },

    async listBefore(statementId) {
      // They are of one meeting (rule PC2); of one that was deleted nothing says which.
      const listing = await storage.meetings.findStatement(statementId)
      const found = (await listed(listing?.meetingId ?? null)).filter(
        ({ state }) => state.finalStatementId === statementId,
      )
      return found.map(({ state: { number, title } }) => ({ number, title }))
    },

    async command(by, id, command, idempotencyKey) {
      const found = await find(id)
      if (found === null) return refused('not-found', id)
      if (!belongsTo(by, found.state.meetingId)) return refused('not-yours-to-do')
      const erases = command.type === 'erase' ? command.contribution : null
      const hash = sha256(canonicalJson(asJson(command)))
      const done = await carryOut(found.state.id, actorOf(by), command, {
        by,
        ...(erases !== null && {
          papers: () => [{ kind: 'erase' as const, consultationId: found.state.id, number: erases }],
        }),
        ...(command.type === 'completeAnswers' && { mails: (_, state) => tellAnswers(state) }),
        ...(idempotencyKey !== null && { key: { by: by.id, key: idempotencyKey, hash } }),
      })
      if (done.ok && erases !== null) await store.shred()
      return done
    },

    async view(by, asked) {
      const state = await readable(by, asked)
      return state === null ? refused('not-found') : answer(consultationView(state, by, clock.now()))
    },

    async comments(by, asked, which) {
      const state = await readable(by, asked)
      if (state === null) return refused('not-found')
      const now = clock.now()
      const deps = isAtDesk(by, state)
      const chosen: Comment[] = []
      for (const comment of numberedAfter(state.comments, which.after ?? 0)) {
        if (chosen.length > which.limit) break
        if ((deps || isShown(state, comment, now)) && isAsked(state, comment, which)) chosen.push(comment)
      }
      const page = chosen.slice(0, which.limit)
      return answer({
        comments: await worded(state, page, deps ? 'everything' : 'what is published'),
        next: chosen.length > page.length ? (page.at(-1)?.number ?? null) : null,
      })
    },

    async commentsBeside(asked, place, which) {
      const state = await readable(null, asked)
      return state === null ? refused('not-found') : answer(await beside(state, place, which))
    },

    async firstComments(asked, { ofPlace, together }) {
      const state = await readable(null, asked)
      const found: CommentsBeside[] = []
      let left = together
      for (const { id: document, paragraphs } of state?.documents ?? []) {
        for (const paragraph of [null, ...paragraphs.map(({ id }) => id)]) {
          if (state === null || countPublished(state, placeOfTarget(document, paragraph)) === 0) continue
          const one = await beside(state, { document, paragraph }, { after: 0, limit: Math.min(ofPlace, left) })
          left -= one.comments.length
          if (one.all > 0) found.push(one)
        }
      }
      return found
    },

    async withheld(asked) {
      const state = await readable(null, asked)
      return state === null ? 0 : countWithheld(state)
    },

    async changes(asked) {
      const state = await readable(null, asked)
      if (state === null || state.finalStatementId === null) return []
      const adopted = await application.readAdopted(state.finalStatementId)
      return adopted.ok ? changesOf(state, adopted.value) : []
    },

    async contribute(by, asked, given, { begunAt, held, idempotencyKey, source }) {
      const found = await find(asked)
      if (found === null || !isReadableBy(by, found.state)) return refused('not-found')
      const { id, number: consultation } = found.state
      const { email } = given
      const isMember = by !== null && belongsTo(by, found.state.meetingId)
      if (email !== undefined && needs.mail === null) return refused('mail-not-offered')
      // Whoever is not known otherwise is known once they have answered the mail.
      const confirms = email !== undefined && !isMember && found.state.identity === 'email'
      const isWritten = email !== undefined && (await hasRoom()) > 0 && mayWriteTo(email)
      if (confirms && !isWritten) return refused('mail-crowded')
      const lang = given.lang.toLowerCase().startsWith('ar') ? 'ar' : 'en'
      const salt = needs.freshSalt()
      const { words, digest } = sealPaper(paperOf(given), salt, saltedDigest)
      const sender = by?.id ?? (source === undefined ? null : sourceId(source))
      const key =
        sender === null || idempotencyKey === null
          ? null
          : // Of the secret of the deployment, so that what is left of erased words confirms no guess.
            { by: sender, key: idempotencyKey, hash: needs.receiptOf(canonicalJson(asJson(given))).hash }
      // Whoever sends again what was written already is given the receipt that was theirs.
      const receipt = key === null ? makeReceipt() : needs.receiptOf([id, key.by, key.key, key.hash].join('\n'))
      const receiptUrl = `${needs.publicUrl}/c/${consultation}/receipt/${receipt.token}`
      const done = await carryOut(
        id,
        isMember ? actorOf(by) : nobody,
        {
          type: 'contribute',
          group: given.group,
          lang: given.lang,
          identity: isMember ? 'accredited' : 'declared',
          digest,
          begunAt,
          held,
          ...(confirms && { unconfirmed: true }),
          comments: given.comments.map(({ target, type }) => ({ target, type })),
        } as ConsultationAct,
        {
          papers: (events) => [
            {
              kind: 'add',
              paper: { consultationId: id, number: numberOf(events), receiptHash: receipt.hash, salt, words },
              ...(isWritten && { address: { address: email, lang } }),
            },
          ],
          mails: async (events, { title }) =>
            isWritten && needs.mail !== null
              ? [
                  receiptMail(
                    needs.mail,
                    { consultation: { title }, confirms, receiptUrl, lang },
                    email,
                    id,
                    numberOf(events),
                  ),
                ]
              : [],
          ...(key !== null && { key }),
        },
      )
      if (!done.ok) return done
      return answer({
        number: numberOf(done.value.events),
        // Of what is to be confirmed the receipt is in the mail alone: it proves that the mail arrived.
        receiptUrl: confirms ? `${needs.publicUrl}/c/${consultation}/written` : receiptUrl,
      })
    },

    async enter(by, asked, given, files = []) {
      const found = await find(asked)
      if (found === null || !belongsTo(by, found.state.meetingId)) return refused('not-found')
      const { id } = found.state
      const salt = needs.freshSalt()
      const kept = files.map(({ name, type, bytes }) => ({
        name,
        type,
        bytes: bytes.byteLength,
        sha256: needs.sha256OfBytes(bytes),
      }))
      const { words, digest } = sealPaper(paperOf(given, kept), salt, saltedDigest)
      const done = await carryOut(
        id,
        actorOf(by),
        {
          type: 'enterContribution',
          group: given.group,
          lang: given.lang,
          channel: given.channel,
          digest,
          receivedOn: given.receivedOn,
          ...(given.speakerApproved !== undefined && { speakerApproved: given.speakerApproved }),
          comments: given.comments.map(({ target, type }) => ({ target, type })),
        } as ConsultationAct,
        {
          papers: (events) => [
            {
              kind: 'add',
              paper: { consultationId: id, number: numberOf(events), receiptHash: makeReceipt().hash, salt, words },
              enclosures: files.map((file, at) => ({ nth: at + 1, ...file })),
            },
          ],
        },
      )
      return done.ok ? answer({ number: numberOf(done.value.events) }) : done
    },

    async file(by, asked, contribution, nth) {
      const found = await find(asked)
      if (found === null || !isAtDesk(by, found.state)) return refused('not-found')
      const kept = await store.findEnclosure(found.state.id, contribution, nth)
      return kept === null ? refused('not-found') : answer(kept)
    },

    async endorse(asked, number, source) {
      const found = await find(asked)
      if (found === null || !isReadableBy(null, found.state)) return refused('not-found')
      const once = { by: sourceId(source), key: `endorses ${number}`, hash: '' }
      const done = await carryOut(found.state.id, nobody, { type: 'endorse', number }, { key: once })
      return done.ok ? answer(null) : done
    },

    async own(receipt) {
      const own = await findOwn(receipt)
      return own === null ? refused('not-found') : viewOwn(own.state, own.number)
    },

    async changeOwn(receipt, changed) {
      const own = await findOwn(receipt)
      const kept = own === null ? null : await store.findPaper(own.state.id, own.number)
      if (own === null || kept === null) return refused('not-found')
      const before = readPaper(kept.words)
      const next = commentsOf(own.state, own.number).map((comment, nth) => {
        const given = changed.find(({ number }) => number === comment.number)
        return given === undefined
          ? (before.comments[nth] ?? { words: '', proposed: null })
          : { words: given.words, proposed: given.proposed ?? null }
      })
      const salt = needs.freshSalt()
      const { words, digest } = sealPaper({ ...before, comments: next }, salt, saltedDigest)
      const done = await carryOut(
        own.state.id,
        nobody,
        {
          type: 'changeContribution',
          number: own.number,
          digest,
          comments: changed.map(({ number, type }) => ({
            number,
            type: type ?? numbered(own.state.comments, number)?.type ?? 'substantive',
          })),
        } as ConsultationAct,
        { papers: () => [{ kind: 'replace', consultationId: own.state.id, number: own.number, salt, words }] },
      )
      if (!done.ok) return done
      const after = await folds.find(own.state.id)
      return after === null ? refused('not-found') : viewOwn(after.state, own.number)
    },

    withdrawOwn: (receipt, disowned) =>
      ownAct(receipt, (number) => ({ type: 'withdrawContribution', number, disowned }), forgetsAddress),

    confirmOwn: (receipt) => ownAct(receipt, (number) => ({ type: 'confirmContribution', number })),

    appealOwn: (receipt, comment) =>
      ownAct(receipt, (number, state) => (isOwn(state, number, comment) ? { type: 'appeal', comment } : null)),

    findWantingOwn: (receipt, comment) =>
      ownAct(receipt, (number, state) => (isOwn(state, number, comment) ? { type: 'findWanting', comment } : null)),

    async holdRecent(asked, numbers) {
      const found = await find(asked)
      if (found === null) return
      await carryOut(found.state.id, nobody, { type: 'holdFlood', contributions: [...numbers] })
    },

    async figures(by, asked) {
      const state = await readable(by, asked)
      if (state === null) return refused('not-found')
      const now = clock.now()
      const deps = isAtDesk(by, state)
      const view = consultationView(state, by, now)
      // Figures are about what everybody may know: nothing while the embargo holds.
      const papers = await allPapers(state)
      const contributions = view.counts === null ? [] : everyNumbered(state.contributions)
      const comments = everyNumbered(state.comments).filter((comment) => isShown(state, comment, now))
      const adopted = state.finalStatementId === null ? null : await application.readAdopted(state.finalStatementId)
      // Of what was taken back or refused, nobody is named (rules PC5, PC10).
      const named = new Set(comments.map(({ contribution }) => contribution))
      const sender = (one: Contribution): Contribution =>
        withSender(one, deps || named.has(one.number) ? (papers.get(one.number) ?? null) : null)
      return answer({
        view,
        table: countContributions(contributions.filter(({ late }) => !late)),
        late: countContributions(contributions.filter(({ late }) => late)),
        distinctTexts: contributions.length === 0 ? 0 : new Set([...papers.values()].map(wordsAlone)).size,
        contributions: contributions.map(sender),
        comments: comments.flatMap((comment) => {
          const contribution = numbered(state.contributions, comment.contribution)
          if (contribution === undefined) return []
          const paper = papers.get(comment.contribution) ?? null
          return [readComment(comment, contribution, paper, placeOf(state, comment), 'what is published')]
        }),
        moderation:
          view.counts === null
            ? []
            : everyNumbered(state.comments).flatMap(({ number, moderatedAt, state: outcome, reason, appeal }) =>
                moderatedAt === null
                  ? []
                  : [
                      {
                        comment: number,
                        at: moderatedAt,
                        outcome,
                        reason,
                        appeal: appeal === null ? null : (appeal.decided ?? 'open'),
                      },
                    ],
              ),
        campaigns: view.counts === null ? [] : state.campaigns,
        changes: adopted?.ok ? changesOf(state, adopted.value) : [],
      })
    },

    sendsMail: needs.mail !== null,

    async forgetAddresses() {
      const before = Date.parse(clock.now()) - needs.addressDays * 24 * 3_600_000
      for (const { state } of await listed(null)) {
        const ended = state.finalAt ?? state.cancelled?.at ?? null
        if (ended === null || Date.parse(ended) > before) continue
        if ((await store.listAddresses(state.id)).length > 0) await store.forgetAddresses(state.id)
      }
    },

    async ledger(asked, after, limit) {
      const found = await find(asked)
      // Entries tell who commented on what: they are public with the report.
      if (found === null || found.state.reportedAt === null) return refused('not-found')
      const entries = (await storage.ledger.read(
        found.state.id as AggregateId,
        after,
        limit,
      )) as unknown as readonly ConsultationEntry[]
      return answer({ entries, version: found.head.version })
    },
  }

  /** How many more mails may wait. */
  async function hasRoom(): Promise<number> {
    return mailBounds.waiting - ((await needs.mail?.store.countWaiting()) ?? mailBounds.waiting)
  }

  async function tellAnswers(state: PublicConsultation): Promise<readonly NewMail[]> {
    if (needs.mail === null) return []
    const addresses = await store.listAddresses(state.id)
    return answerMails(state, addresses, Math.max(0, await hasRoom()), needs.mail.words, needs.publicUrl)
  }

  async function allPapers(state: PublicConsultation): Promise<ReadonlyMap<number, PaperWords>> {
    const papers = new Map<number, PaperWords>()
    for (let after = 0; ; ) {
      const page = await store.readPapers(state.id, after, papersPerRead)
      for (const { number, words } of page) papers.set(number, readPaper(words))
      const last = page.at(-1)
      if (last === undefined || page.length < papersPerRead) return papers
      after = last.number
    }
  }
}

/** Whoever takes a contribution back, or says that it was never theirs, is not written to any more. */
function forgetsAddress({ id }: PublicConsultation, number: number): readonly PaperChange[] {
  return [{ kind: 'forget', consultationId: id, number }]
}

function receiptMail(
  { words }: OutgoingMail,
  about: Omit<Parameters<MailWords['receipt']>[0], 'number'>,
  address: string,
  consultationId: PublicConsultationId,
  number: number,
): NewMail {
  return mailTo({ address, lang: about.lang }, { consultationId, number }, words.receipt({ ...about, number }))
}

/** What a paper says, whoever says it: texts that are the same are counted as one (rule PC12). */
function wordsAlone({ comments }: PaperWords): string {
  return canonicalJson(asJson(comments))
}

function numberOf(events: readonly ConsultationEvent[]): number {
  return events.find((event) => event.type === 'ContributionReceived')?.number ?? 0
}

function isOwn(state: PublicConsultation, contribution: number, comment: number): boolean {
  return numbered(state.comments, comment)?.contribution === contribution
}

/** The place of a comment among those of its contribution. */
function placeOf(state: PublicConsultation, { number, contribution }: Comment): number {
  let nth = 0
  while (numbered(state.comments, number - nth - 1)?.contribution === contribution) nth += 1
  return nth
}

function isAsked(state: PublicConsultation, comment: Comment, { paragraph, group, type }: CommentsAsked): boolean {
  const { target } = comment
  if (type !== undefined && comment.type !== type) return false
  if (paragraph !== undefined && target.paragraphId !== paragraph && target.after !== paragraph) return false
  return group === undefined || numbered(state.contributions, comment.contribution)?.group === group
}
