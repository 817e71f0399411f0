// Above 250 lines: what belongs to one noun is read beside each other.
/** The desk of public consultations, under `/c`: for those who sit at it, by the session of their browser, without a script. */
import type { MeetingId, PublicConsultationId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { ConsultationCommand } from '@tawafuq/domain/acts/public-consultation/commands'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import {
  enteredContributionSchema,
  newConsultationSchema,
  parseConsultationCommand,
} from '@tawafuq/protocol/consultationSchemas'
import { parseAs } from '@tawafuq/protocol/fieldErrors'
import type { Language } from '@tawafuq/protocol/formatIssue'
import { mailBytes } from '@tawafuq/protocol/operations/consultations'
import { toProblem } from '@tawafuq/protocol/toProblem'
import express, { type Express, type Request, type Response } from 'express'
import type { ConsultationView } from '../../application/consultations/publicConsultations.ts'
import type { HttpNeeds } from '../httpNeeds.ts'
import { isCrossSite } from '../isCrossSite.ts'
import type { PageTurns } from '../pageTurns.ts'
import { enteredFromMail, filesOfMail, keptFile } from '../receivedMail.ts'
import { sentences } from '../sentences.ts'
import { fieldsOf, headed, languageOf, pageLimits, param } from './consultationPages.ts'
import { deskCommandOf, enteredOf } from './deskCommandOf.ts'

type DeskNeeds = Pick<HttpNeeds, 'application' | 'consultations' | 'consultationPages' | 'publicUrl' | 'readMail'>

/** What a form of the desk sends: its fields, and the file where one was chosen. */
interface SentForm {
  readonly filled: Readonly<Record<string, string>>
  readonly bytes: Uint8Array | null
}

/** Bytes of a form with a file: that of a mail, and the fields. */
const sentBytes = mailBytes + 256 * 1024

/** Comments of a desk on one page, the newest first. */
const commentsAtOnce = 50

export function consultationDesk(app: Express, needs: DeskNeeds, turns: PageTurns): void {
  const { application, consultations, consultationPages: pages, publicUrl, readMail } = needs
  const form = express.urlencoded({ extended: false, limit: pageLimits.formBytes, parameterLimit: 50 })

  /** Whoever is not signed in, or does not sit at the desk, learns nothing of it. */
  function missing(res: Response, language: Language): void {
    res.status(404).type('html').send(pages.notThere(language))
  }

  async function showMeeting(
    req: Request,
    res: Response,
    by: Participant,
    filled: Readonly<Record<string, string>>,
    problem: string | null,
  ): Promise<void> {
    const language = languageOf(req)
    const meetingId = meetingOf(req)
    const [views, listed] = await Promise.all([
      consultations.list(by, meetingId),
      application.listStatements(by, meetingId),
    ])
    if (!views.ok || !listed.ok || by.role !== 'secretariat') return missing(res, language)
    const statements = await Promise.all(
      listed.value.map(async ({ id, title }) => ({
        id,
        title,
        version: (await application.statementOf(id))?.version ?? 1,
      })),
    )
    const { sendsMail } = consultations
    const page = pages.meetingDesk({ meetingId, views: views.value, statements, filled, problem, sendsMail, language })
    res
      .status(problem === null ? 200 : 400)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page)
  }

  /** The adopted statements of the meeting, once one of them may be the final edition. */
  async function finalsOf(by: Participant, { stage, meetingId }: ConsultationView) {
    if (stage !== 'answered') return []
    const listed = await application.listStatements(by, meetingId)
    return listed.ok ? listed.value.filter((one) => one.stage === 'adopted') : []
  }

  async function showDesk(
    req: Request,
    res: Response,
    by: Participant,
    problem: string | null,
    filled: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const language = languageOf(req)
    const number = param(req, 'number')
    const view = await consultations.view(by, number)
    if (!view.ok || !isDesk(by, view.value.meetingId)) return missing(res, language)
    // Comments are numbered from 1, so that those below a number are known without reading the others.
    const all = view.value.counts?.comments ?? 0
    const before = Math.min(beforeOf(req) ?? all + 1, all + 1)
    const after = Math.max(0, before - 1 - commentsAtOnce)
    const read = await consultations.comments(by, number, { after, limit: Math.max(1, before - 1 - after) })
    const comments = read.ok ? read.value.comments.filter((comment) => comment.number < before).toReversed() : []
    const page = pages.desk({
      view: view.value,
      comments,
      all,
      before,
      atOnce: commentsAtOnce,
      problem,
      finals: await finalsOf(by, view.value),
      filled,
      enters: by.role === 'secretariat',
      language,
    })
    res
      .status(problem === null ? 200 : 409)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(page)
  }

  /** Does what a form of the desk asks for; the sentence of what stood in the way, or null. */
  async function carriedOut(
    by: Participant,
    number: string,
    id: PublicConsultationId,
    { filled, bytes }: SentForm,
    language: Language,
  ): Promise<string | null> {
    const said = (errors: readonly { readonly message: string }[]): string =>
      errors.map(({ message }) => message).join(' ')
    // Words are kept outside the ledger: what is entered does not come as a command.
    if (filled['act'] === 'enterContribution') {
      const own = enteredOf(filled)
      const mail = bytes === null ? null : await readMail(bytes)
      if (mail?.ok === false) return mail.refusal[language]
      const given = parseAs(
        enteredContributionSchema,
        mail === null ? own : enteredFromMail(mail.value, withoutBlanks(own)),
        language,
      )
      if (!given.ok) return said(given.errors)
      const files = mail === null || bytes === null ? [] : filesOfMail(bytes, mail.value)
      const entered = await consultations.enter(by, number, given.value, files)
      return entered.ok ? null : refusalSentence(entered.refusal, language)
    }
    const command = parseConsultationCommand(deskCommandOf(filled), language)
    if (!command.ok) return said(command.errors)
    // Parsed by the schemas that the acts declare.
    const done = await consultations.command(by, id, command.value as ConsultationCommand, null)
    return done.ok ? null : refusalSentence(done.refusal, language)
  }

  app.get(
    '/c/desk',
    headed,
    turns.ofSeated(async (req, res, by) =>
      by === null ? missing(res, languageOf(req)) : showMeeting(req, res, by, {}, null),
    ),
  )

  app.post(
    '/c/desk',
    headed,
    form,
    turns.ofSeated(async (req, res, by) => {
      const language = languageOf(req)
      if (by === null) return missing(res, language)
      const filled = fieldsOf(req)
      if (isCrossSite(req.headers, publicUrl))
        return showMeeting(req, res, by, filled, sentences['cross-site'][language])
      const given = parseAs(newConsultationSchema, consultationOf(filled), language)
      if (!given.ok)
        return showMeeting(
          req,
          res,
          by,
          filled,
          given.errors.map(({ path, message }) => `${path}: ${message}`).join(' '),
        )
      const done = await consultations.prepare(by, meetingOf(req), given.value)
      if (!done.ok) return showMeeting(req, res, by, filled, toProblem(done.refusal).title[language])
      res.redirect(303, `/c/${done.value.number}/desk?lang=${language}`)
    }),
  )

  app.get(
    '/c/:number/desk',
    headed,
    turns.ofSeated(async (req, res, by) =>
      by === null ? missing(res, languageOf(req)) : showDesk(req, res, by, null),
    ),
  )

  app.get(
    '/c/:number/desk/files/:contribution/:nth',
    headed,
    turns.ofSeated(async (req, res, by) => {
      const [contribution, nth] = [Number(param(req, 'contribution')), Number(param(req, 'nth'))]
      const isNamed = Number.isSafeInteger(contribution) && Number.isSafeInteger(nth)
      const found =
        by === null || !isNamed ? null : await consultations.file(by, param(req, 'number'), contribution, nth)
      if (found === null || !found.ok) return missing(res, languageOf(req))
      const file = keptFile(found.value)
      res.set(file.headers).set('Cache-Control', 'no-store').send(Buffer.from(file.bytes))
    }),
  )

  app.post(
    '/c/:number/desk',
    headed,
    form,
    turns.ofSeated(async (req, res, by) => {
      const language = languageOf(req)
      if (by === null) return missing(res, language)
      if (isCrossSite(req.headers, publicUrl)) return showDesk(req, res, by, sentences['cross-site'][language])
      const id = await consultations.idOf(param(req, 'number'))
      if (id === null) return missing(res, language)
      const sent = await readSent(req)
      if (sent === null) return showDesk(req, res, by, sentences['too-large'][language])
      const { filled } = sent
      const problem = await carriedOut(by, param(req, 'number'), id, sent, language)
      if (problem !== null) return showDesk(req, res, by, problem, filled)
      const before = beforeOf(req)
      const page = before === null ? '' : `&before=${before}`
      const at = filled['comment'] === undefined ? '' : `#comment-${Number(filled['comment'])}`
      res.redirect(303, `/c/${encodeURIComponent(param(req, 'number'))}/desk?lang=${language}${page}${at}`)
    }),
  )
}

/**
 * The fields of a form, and the file that came with it. A form with a file is read here, once it is known who sends it and
 * within a bound; null where it passes that.
 */
async function readSent(req: Request): Promise<SentForm | null> {
  const type = req.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { filled: fieldsOf(req), bytes: null }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    // What is too large is read to its end and not kept, so that the answer arrives.
    if (size <= sentBytes) chunks.push(chunk)
  }
  if (size > sentBytes) return null
  try {
    const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
    const filled: Record<string, string> = {}
    let bytes: Uint8Array | null = null
    for (const [name, value] of form) {
      if (typeof value === 'string') filled[name] = value
      else if (value.size > 0) bytes = new Uint8Array(await value.arrayBuffer())
    }
    return { filled, bytes }
  } catch {
    return { filled: {}, bytes: null }
  }
}

/** Fields that were left blank are taken from the mail. */
function withoutBlanks(entered: ReturnType<typeof enteredOf>): ReturnType<typeof enteredOf> {
  const said = Object.entries(entered).filter(([, value]) => value !== '')
  return Object.fromEntries(said) as ReturnType<typeof enteredOf>
}

/** The meeting that is asked for; one of no name where none is. */
function meetingOf({ query }: Request): MeetingId {
  const { meeting } = query
  return (typeof meeting === 'string' ? meeting : '') as MeetingId
}

/** The number below which comments are asked for; null for the newest. */
function beforeOf({ query: { before } }: Request): number | null {
  return typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : null
}

/** Those who sit at the desk: of the deployment, or of the consultation's own meeting. */
function isDesk({ role, meetingId }: Participant, of: string): boolean {
  return ['secretariat', 'rapporteur', 'chair'].includes(role) && (meetingId === null || meetingId === of)
}

function refusalSentence(refusal: Refusal, language: Language): string {
  return toProblem(refusal).title[language]
}

/** What the form of a new consultation says. */
function consultationOf(filled: Readonly<Record<string, string>>): object {
  const [statementId = '', version = ''] = (filled['statement'] ?? '').split(' ')
  const days = ['decidingMeetingEndsOn', 'launchOn', 'consultationOn', 'reportOn', 'groupMeetingOn']
  const dates = Object.fromEntries(
    days.flatMap((name) => ((filled[name] ?? '').trim() === '' ? [] : [[name, filled[name]]])),
  )
  const titleEn = (filled['titleEn'] ?? '').trim()
  return {
    title: { ar: filled['titleAr'] ?? '', ...(titleEn !== '' && { en: titleEn }) },
    documents: [{ statementId, version: Number(version) }],
    zone: filled['zone'] ?? '',
    closesOn: filled['closesOn'] ?? '',
    clock: (filled['clock'] ?? '') === '' ? [] : [filled['clock']],
    dates,
    identity: (filled['identity'] ?? '') === '' ? 'declared' : filled['identity'],
    visibility: filled['visibility'] ?? 'moderated',
    contact: filled['contact'] ?? '',
  }
}
