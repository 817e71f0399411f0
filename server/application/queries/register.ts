import { foldArabic } from '@tawafuq/arabic/foldArabic'
import type { MeetingId, StatementId } from '@tawafuq/domain/acts/ids'
import type { Application } from '../application.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import type { RegisterRow } from '../publicLog.ts'
import { publishedText } from './publishedText.ts'

/** Rows of the register that are read at once. */
const ROWS_AT_ONCE = 1_000

type Register = Pick<
  Application,
  | 'listRegister'
  | 'searchRegister'
  | 'zonesOf'
  | 'findPublished'
  | 'findSymbol'
  | 'findTextHash'
  | 'corrigendaOf'
  | 'findCorrigendum'
  | 'findCorrected'
  | 'latestCorrigenda'
  | 'readPublished'
  | 'publishedText'
>

export function register(deps: Dependencies): Register {
  const { storage } = deps
  // A row of the register never changes and none is taken out: what was read once is kept, and only what is new is read.
  const known: (RegisterRow & { readonly searched: string })[] = []
  const symbols = new Set<string>()
  async function allRows(): Promise<typeof known> {
    for (;;) {
      const rows = await storage.publicLog.listRegister(known.at(-1)?.symbol ?? null, ROWS_AT_ONCE)
      // Two may have read the same at once.
      const after = known.at(-1)?.symbol
      const place = rows.findIndex(({ symbol }) => symbol === after)
      for (const row of rows.slice(place + 1)) {
        if (symbols.has(row.symbol)) continue
        symbols.add(row.symbol)
        known.push({
          ...row,
          searched: foldArabic(`${row.symbol} ${row.title.ar} ${row.title.en ?? ''}`).toLowerCase(),
        })
      }
      if (rows.length < ROWS_AT_ONCE) return known
    }
  }

  return {
    listRegister: (after, limit) => storage.publicLog.listRegister(after, limit),
    async searchRegister(words, from, limit) {
      const all = await allRows()
      const wanted = foldArabic(words).toLowerCase().split(/\s+/u)
      const found = all.filter(({ searched }) => wanted.every((word) => searched.includes(word))).toReversed()
      return { rows: found.slice(from, from + limit), all: found.length }
    },
    async zonesOf(statementIds) {
      const zones = new Map<StatementId, string>()
      const ofMeetings = new Map<MeetingId, string | undefined>()
      for (const id of statementIds) {
        const meetingId = (await storage.meetings.findStatement(id))?.meetingId
        if (meetingId === undefined) continue
        if (!ofMeetings.has(meetingId)) ofMeetings.set(meetingId, (await storage.meetings.findMeeting(meetingId))?.zone)
        const zone = ofMeetings.get(meetingId)
        if (zone !== undefined) zones.set(id, zone)
      }
      return zones
    },
    findPublished: (statementId) => storage.publicLog.findPublished(statementId),
    findSymbol: (symbol) => storage.publicLog.findSymbol(symbol),
    findTextHash: async (textHash) => (await allRows()).find((row) => row.textHash === textHash) ?? null,
    corrigendaOf: (statementId) => storage.publicLog.corrigendaOf(statementId),
    findCorrigendum: (symbol) => storage.publicLog.findCorrigendum(symbol),
    findCorrected: (textHash) => storage.publicLog.findCorrected(textHash),
    latestCorrigenda: (limit) => storage.publicLog.latestCorrigenda(limit),
    async readPublished(symbol) {
      const row = await storage.publicLog.findSymbol(symbol)
      const record =
        row === null
          ? ((await storage.publicLog.findCorrigendum(symbol))?.record ?? null)
          : await storage.ledger.findAdopted(row.statementId)
      return record === null ? refused('not-found', symbol) : answer(record)
    },
    publishedText: (row) => publishedText(deps, row),
  }
}
