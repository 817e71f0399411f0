import type { MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { Application, ServedSheet } from '../application/application.ts'
import type { LedgerStore } from '../application/ports.ts'
import type { packFiles } from '../documents/packFiles.ts'
import type { ArchiveMeeting, ExportStatement } from '../http/httpNeeds.ts'
import { wholeLedger } from './wholeLedger.ts'

/** Entries of a ledger that are read at a time. */
const ENTRIES = 1_000
/** Bytes of an archive before it is packed, at most. */
const ARCHIVE_BYTES = 512 * 1024 * 1024

/** How a statement is kept for readers without this program. */
const formats = ['txt', 'html', 'docx'] as const

type Files = Record<string, Uint8Array>

/**
 * Everything of a meeting as one ZIP: who was in it, its ledger and term base, and of each statement its ledger, its text for programs
 * and for readers, the log of every draft that all could read, and the sealed record. What is another delegation's own until it is
 * tabled is no part of it.
 */
export function archiveMeeting(
  application: Application,
  ledger: LedgerStore,
  exportStatement: ExportStatement,
  pack: typeof packFiles,
  now: () => string,
): ArchiveMeeting {
  return async (by, meetingId) => {
    const view = await application.viewMeeting(by, meetingId)
    if (!view.ok) return view
    if (by.role !== 'secretariat') return { ok: false, refusal: { code: 'not-yours-to-do' } }
    const terms = await application.readTerms(by, meetingId)
    const statements = await application.listStatements(by, meetingId)
    if (!statements.ok) return statements
    const files: Files = {
      'archive.json': json({ format: 'tawafuq.archive/1', meetingId, madeAt: now(), madeBy: by.name }),
      'meeting.json': json(view.value),
      'ledger.jsonl': lines(await meetingLedger(ledger, meetingId)),
      ...(terms.ok && { 'terms.json': json(terms.value) }),
    }
    for (const [at, { id }] of statements.value.entries()) {
      const folder = `statements/${String(at + 1).padStart(2, '0')}-${id}`
      for (const [name, bytes] of Object.entries(await statementFiles(application, exportStatement, by, id)))
        files[`${folder}/${name}`] = bytes
      if (sizeOf(files) > ARCHIVE_BYTES) return { ok: false, document: tooLarge }
    }
    const packed = await pack(files)
    return packed.ok
      ? { ok: true, value: { bytes: packed.value, title: view.value.meeting.title.ar } }
      : { ok: false, document: packed.refusal }
  }
}

async function statementFiles(
  application: Application,
  exportStatement: ExportStatement,
  by: Participant,
  id: StatementId,
): Promise<Files> {
  const files: Files = { 'ledger.jsonl': lines(await wholeLedger(application, by, id)) }
  const sheet = await application.readSheet(by, id)
  const record = await application.readAdopted(id)
  if (sheet.ok) {
    files['sheet.json'] = json(sheet.value)
    Object.assign(files, await draftLogs(application, by, sheet.value))
  }
  if (record.ok) files['adopted.json'] = json(record.value)
  for (const format of formats) {
    const made = await exportStatement(by, id, format, 'attributed')
    if (made.ok) files[`text.${format}`] = made.value.bytes
  }
  return files
}

async function draftLogs(application: Application, by: Participant, { id, paragraphs }: ServedSheet): Promise<Files> {
  const files: Files = {}
  for (const paragraph of paragraphs) {
    for (let draft = 1; draft <= paragraph.draft.number; draft += 1) {
      const updates: object[] = []
      for (let after = 0; ; ) {
        const page = await application.readHistory(by, id, paragraph.id, draft, after)
        const last = page.ok ? page.value.at(-1) : undefined
        if (!page.ok || last === undefined) break
        updates.push(...page.value.map((row) => ({ ...row, update: Buffer.from(row.update).toString('base64') })))
        after = last.seq
      }
      files[`drafts/${paragraph.id}-${draft}.jsonl`] = lines(updates)
    }
  }
  return files
}

async function meetingLedger(ledger: LedgerStore, id: MeetingId): Promise<readonly object[]> {
  const entries: object[] = []
  for (;;) {
    const page = await ledger.read(id, entries.length, ENTRIES)
    entries.push(...page)
    if (page.length < ENTRIES) return entries
  }
}

const encoder = new TextEncoder()

function json(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value, null, 2)}\n`)
}

function lines(values: readonly object[]): Uint8Array {
  return encoder.encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
}

function sizeOf(files: Files): number {
  return Object.values(files).reduce((sum, { byteLength }) => sum + byteLength, 0)
}

const tooLarge = {
  code: 'too-large',
  ar: 'الاجتماع أكبر من أن يُجمع في ملف واحد. خذوا نسخة احتياطية من مجلد البيانات.',
  en: 'The meeting is too large for one file. Make a backup of the data folder.',
}
