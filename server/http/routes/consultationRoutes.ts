/** Public consultations over HTTP: for anybody to read and to write to, and for their desk. */
import type { Instant, PublicConsultationId } from '@tawafuq/domain/acts/ids'
import type { ConsultationCommand } from '@tawafuq/domain/acts/public-consultation/commands'
import { enteredContributionSchema } from '@tawafuq/protocol/consultationSchemas'
import { exportContentTypes, exportFormats, isExportFormat } from '@tawafuq/protocol/exportFormats'
import { parseAs } from '@tawafuq/protocol/fieldErrors'
import {
  appealOwnComment,
  changeOwnContribution,
  commandConsultation,
  confirmOwnContribution,
  contribute,
  endorseContribution,
  enterContribution,
  enterMail,
  exportConsultationReport,
  findAnswerWanting,
  listConsultations,
  makeDevice,
  prepareConsultation,
  readComments,
  readConsultation,
  readConsultationCalendar,
  readConsultationData,
  readConsultationDataSchema,
  readConsultationFeed,
  readConsultationTable,
  readConsultedDocument,
  readContributionFile,
  readOwnContribution,
  withdrawOwnContribution,
} from '@tawafuq/protocol/operations/consultations'
import { attachment } from '../attachment.ts'
import type { ContributionDoor } from '../contributionDoor.ts'
import type { FormTokens } from '../formTokens.ts'
import type { ConsultationPrints, HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { problem } from '../problem.ts'
import { enteredFromMail, filesOfMail, keptFile } from '../receivedMail.ts'
import { json, type Reply, refuse, replyWith } from '../reply.ts'
import { refuseDocument } from './documentRoutes.ts'

const nothing = (): Reply => ({ kind: 'nothing' })

export function consultationRoutes(
  mount: Mount,
  {
    consultations,
    prints,
    readMail,
    tokens,
  }: {
    readonly consultations: HttpNeeds['consultations']
    readonly prints: ConsultationPrints
    readonly readMail: HttpNeeds['readMail']
    readonly tokens: Pick<FormTokens, 'mark'>
  },
  door: ContributionDoor,
): void {
  mount(prepareConsultation, async ({ by, params: { meeting }, body }) =>
    replyWith(await consultations.prepare(by, meeting, body), (value) => ({
      kind: 'json',
      status: 201,
      body: value,
      headers: { Location: `/api/v1/public-consultations/${value.id}` },
    })),
  )

  mount(listConsultations, async ({ by, params: { meeting } }) =>
    replyWith(await consultations.list(by, meeting), (publicConsultations) => json({ publicConsultations })),
  )

  mount(commandConsultation, async ({ by, params: { consultation }, body, idempotencyKey, gate }) => {
    const crowded = await gate.acts(by.id)
    if (crowded !== null) return refuse(crowded)
    // Parsed by the schemas that the acts declare.
    const command = body as unknown as ConsultationCommand
    return replyWith(
      await consultations.command(by, consultation as PublicConsultationId, command, idempotencyKey),
      json,
    )
  })

  mount(readConsultation, async ({ by, params: { consultation } }) =>
    replyWith(await consultations.view(by, consultation), json),
  )

  mount(readConsultedDocument, async ({ by, params: { consultation, document } }) => {
    const found = await consultations.view(by, consultation)
    if (!found.ok) return replyWith(found, json)
    const own = found.value.documents.find(({ id }) => id === document)
    return own === undefined ? refuse(problem('not-found')) : json(own)
  })

  mount(readComments, async ({ by, params: { consultation }, query }) =>
    replyWith(await consultations.comments(by, consultation, query), json),
  )

  mount(contribute, async ({ by, params: { consultation }, body, address, device, idempotencyKey }) => {
    const id = await consultations.idOf(consultation)
    if (id === null) return refuse(problem('not-found'))
    const arrival = by === null ? await door.arrive(id, device, address) : null
    if (arrival !== null && 'problem' in arrival) return refuse(arrival.problem)
    const now = new Date().toISOString() as Instant
    const { channel: _, ...given } = body
    const done = await consultations.contribute(by, consultation, given, {
      begunAt: now,
      held: arrival?.held ?? false,
      idempotencyKey,
      ...(arrival !== null && { source: tokens.mark(arrival.source) }),
    })
    if (!done.ok) return replyWith(done, json)
    if (arrival !== null) {
      if (arrival.flooded.length > 0) await consultations.holdRecent(consultation, arrival.flooded)
      door.letIn(id, arrival.source, done.value.number)
    }
    return { kind: 'json', status: 201, body: done.value }
  })

  mount(enterContribution, async ({ by, params: { consultation }, body }) =>
    replyWith(await consultations.enter(by, consultation, body), (value) => ({
      kind: 'json',
      status: 201,
      body: value,
    })),
  )

  mount(enterMail, async ({ by, params: { consultation }, query, body, gate, language }) => {
    const crowded = await gate.documents(by.id)
    if (crowded !== null) return refuse(crowded)
    const mail = await readMail(body.bytes)
    if (!mail.ok) return refuseDocument(mail.refusal)
    const { leftOut } = mail.value
    const { group, document, paragraph, type, lang } = query
    const target = { document, ...(paragraph !== undefined && { paragraphId: paragraph }) }
    const given = parseAs(
      enteredContributionSchema,
      enteredFromMail(mail.value, { group, lang, comments: [{ target, type }] }),
      language,
    )
    if (!given.ok) return refuse(problem('bad-request', { errors: given.errors }))
    const files = filesOfMail(body.bytes, mail.value)
    return replyWith(await consultations.enter(by, consultation, given.value, files), ({ number }) => ({
      kind: 'json',
      status: 201,
      body: { number, leftOut },
    }))
  })

  mount(readContributionFile, async ({ by, params: { consultation, number, nth } }) =>
    replyWith(await consultations.file(by, consultation, number, nth), keptFile),
  )

  mount(endorseContribution, async ({ by, params: { consultation, number }, address, device }) => {
    const id = await consultations.idOf(consultation)
    if (id === null) return refuse(problem('not-found'))
    const arrival = by === null ? await door.arrive(`${id} endorsing`, device, address) : null
    if (arrival !== null && 'problem' in arrival) return refuse(arrival.problem)
    const source = tokens.mark(by === null ? (arrival?.source ?? '') : `participant ${by.id}`)
    return replyWith(await consultations.endorse(consultation, number, source), nothing)
  })

  mount(makeDevice, async ({ params: { consultation }, address }) => {
    const found = await consultations.view(null, consultation)
    if (!found.ok) return replyWith(found, json)
    const device = await door.newDevice(address, Date.now())
    if (typeof device !== 'string') return refuse(device.problem)
    return { kind: 'json', status: 201, body: { id: found.value.id, device } }
  })

  mount(readOwnContribution, async ({ params: { receipt } }) => replyWith(await consultations.own(receipt), json))

  mount(changeOwnContribution, async ({ params: { receipt }, body }) =>
    replyWith(await consultations.changeOwn(receipt, body.comments), json),
  )

  mount(withdrawOwnContribution, async ({ params: { receipt }, query: { disowned } }) =>
    replyWith(await consultations.withdrawOwn(receipt, disowned === '1'), nothing),
  )

  mount(confirmOwnContribution, async ({ params: { receipt } }) =>
    replyWith(await consultations.confirmOwn(receipt), nothing),
  )

  mount(appealOwnComment, async ({ params: { receipt }, body: { comment } }) =>
    replyWith(await consultations.appealOwn(receipt, comment), nothing),
  )

  mount(findAnswerWanting, async ({ params: { receipt }, body: { comment } }) =>
    replyWith(await consultations.findWantingOwn(receipt, comment), nothing),
  )

  mount(exportConsultationReport, async ({ by, params: { consultation, format }, address, gate, language }) => {
    if (!isExportFormat(format)) return refuse(problem('bad-request', { known: exportFormats }))
    const crowded = await (by === null ? gate.publicDocuments(address) : gate.documents(by.id))
    if (crowded !== null) return refuse(crowded)
    const figures = await consultations.figures(by, consultation)
    if (!figures.ok) return replyWith(figures, json)
    const { stage, id } = figures.value.view
    if (stage !== 'reported' && stage !== 'answered' && stage !== 'final') return refuse(problem('not-found'))
    const made = await prints.report(figures.value, format, language)
    if (!made.ok) return refuse({ status: 503, code: made.refusal.code, title: made.refusal })
    return {
      kind: 'file',
      bytes: made.bytes,
      headers: {
        'Content-Type': exportContentTypes[format],
        'Content-Disposition': attachment(made.title, id, format),
      },
    }
  })

  mount(readConsultationTable, async ({ by, params: { consultation, table }, language }) =>
    replyWith(await consultations.figures(by, consultation), (figures) => ({
      kind: 'words',
      words: prints.table(figures, table, language),
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="public-consultation-${figures.view.number}-${table}.csv"`,
      },
    })),
  )

  mount(readConsultationData, async ({ by, params: { consultation } }) =>
    replyWith(await consultations.figures(by, consultation), (figures) => json(prints.data(figures))),
  )

  mount(readConsultationDataSchema, async ({ by, params: { consultation } }) =>
    replyWith(await consultations.view(by, consultation), () => json(prints.dataSchema())),
  )

  mount(readConsultationFeed, async ({ by, params: { consultation }, language }) =>
    replyWith(await consultations.view(by, consultation), (view) => ({
      kind: 'words',
      words: prints.feed(view, language),
      headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
    })),
  )

  mount(readConsultationCalendar, async ({ by, params: { consultation } }) =>
    replyWith(await consultations.view(by, consultation), (view) => ({
      kind: 'words',
      words: prints.calendar(view),
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': `attachment; filename="public-consultation-${view.number}.ics"`,
      },
    })),
  )
}
