import { asId, type MeetingId, type ParagraphId, type StatementId } from '@tawafuq/domain/acts/ids'
import { type CorrigendumRecord, corrigendumFormat } from '@tawafuq/domain/views/corrigendumRecord'
import { describe, expect, test } from 'vitest'
import { type Storage, VersionConflict } from '../../server/application/ports.ts'
import type { PublishedCorrigendum } from '../../server/application/publicLog.ts'
import { freshName } from './acts.ts'
import { shareStore, stores } from './stores.ts'

describe.each(stores)('$name', ({ open }) => {
  let storage: Storage
  shareStore(open, (opened) => {
    storage = opened
  })

  test('[ST30] a corrigendum and its entry are written with their act, or nothing is', async () => {
    const statementId = asId<StatementId>(freshName('statement'))
    const of = (number: number, symbol: string): PublishedCorrigendum => ({
      symbol,
      statementId,
      number,
      recordHash: `sha256:${freshName('record')}`,
      textHash: `sha256:${freshName('text')}`,
      record: recordOf(symbol, number),
      entry: Buffer.from(freshName('entry'), 'utf8'),
    })
    const commit = (corrected: PublishedCorrigendum) =>
      storage.ledger.commit({
        aggregateId: asId<MeetingId>(freshName('meeting')),
        expectedVersion: 0,
        entries: [],
        readRooms: [],
        openRooms: [],
        draftUpdates: [],
        closeRooms: [],
        corrected,
      })
    const [name, other] = [freshName('S'), freshName('T')]
    const [first, second] = [of(1, `${name}/Corr.1`), of(2, `${name}/Corr.2`)]
    await commit(first)
    await commit(second)
    const { entry: _, ...row } = first
    const { publicLog } = storage
    expect(await publicLog.findCorrigendum(`${name}/corr.1`)).toEqual(row)
    expect((await publicLog.corrigendaOf(statementId)).map(({ number }) => number)).toEqual([1, 2])
    expect((await publicLog.findCorrected(second.textHash))?.symbol).toBe(second.symbol)
    expect((await publicLog.latestCorrigenda(1)).map(({ symbol }) => symbol)).toEqual([second.symbol])
    const waiting = await publicLog.waitingEntries(10_000)
    const texts = waiting.map(({ entry }) => Buffer.from(entry).toString('utf8'))
    expect(texts).toEqual(expect.arrayContaining([first, second].map((one) => Buffer.from(one.entry).toString('utf8'))))
    const [sameNumber, sameSymbol] = [of(2, `${other}/Corr.2`), of(3, first.symbol)]
    for (const taken of [sameNumber, sameSymbol]) await expect(commit(taken)).rejects.toThrow(VersionConflict)
    expect(await publicLog.waitingEntries(10_000)).toHaveLength(waiting.length)
    expect(await publicLog.findCorrigendum(sameNumber.symbol)).toBeNull()
  })
})

function recordOf(symbol: string, number: number): CorrigendumRecord {
  return {
    format: corrigendumFormat,
    corrects: `sha256:${'0'.repeat(64)}`,
    symbol,
    number,
    statement: { id: 's', title: { ar: 'بيان' }, meeting: { ar: 'اجتماع' }, dir: 'rtl', lang: 'ar' },
    changes: [{ paragraphId: asId<ParagraphId>('p'), label: null, before: 'قبل', after: 'بعد', reason: 'خطأ' }],
    issuedAt: asId('2030-05-01T12:00:00.000Z'),
    issuedBy: { participantId: asId('secretariat'), delegationId: null, role: 'secretariat', name: 'الأمانة' },
    ledger: { version: 1, hash: '0'.repeat(64) },
    textHash: `sha256:${'1'.repeat(64)}`,
    publicKey: 'AA==',
    signature: 'AA==',
  }
}
