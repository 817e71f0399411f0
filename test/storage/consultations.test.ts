import { asId, type MeetingId, type PublicConsultationId } from '@tawafuq/domain/acts/ids'
import { describe, expect, test } from 'vitest'
import type { Act, PaperChange, Storage } from '../../server/application/ports.ts'
import { freshName } from './acts.ts'
import { shareStore, stores } from './stores.ts'

describe.each(stores)('$name', ({ open }) => {
  let storage: Storage
  shareStore(open, (opened) => {
    storage = opened
  })

  const act = (id: PublicConsultationId, more: Partial<Act>): Act => ({
    aggregateId: id,
    expectedVersion: 0,
    entries: [],
    readRooms: [],
    openRooms: [],
    draftUpdates: [],
    closeRooms: [],
    ...more,
  })

  test('[ST30] a consultation is found by its number, and a paper by its receipt until it is erased', async () => {
    const id = asId<PublicConsultationId>(freshName('consultation'))
    const meetingId = asId<MeetingId>(freshName('meeting'))
    const number = (await storage.consultations.lastNumber()) + 1
    await storage.ledger.commit(act(id, { consultation: { id, meetingId, number } }))
    expect(await storage.consultations.findByNumber(number)).toEqual({ id, meetingId, number })
    expect(await storage.consultations.lastNumber()).toBe(number)
    await expect(
      storage.ledger.commit(
        act(asId(freshName('consultation')), { consultation: { id: asId(freshName('c')), meetingId, number } }),
      ),
    ).rejects.toThrow()
    const receiptHash = freshName('receipt')
    const paper = { consultationId: id, number: 1, receiptHash, salt: 'aa', words: 'كلام' }
    const change = (...papers: readonly PaperChange[]) => storage.ledger.commit(act(id, { papers }))
    await change({ kind: 'add', paper })
    expect(await storage.consultations.findPaper(id, 1)).toEqual(paper)
    expect(await storage.consultations.findPaperByReceipt(receiptHash)).toEqual({ consultationId: id, number: 1 })
    await change({ kind: 'replace', consultationId: id, number: 1, salt: 'bb', words: 'آخر' })
    expect((await storage.consultations.readPapers(id, 0, 10)).map(({ words }) => words)).toEqual(['آخر'])
    await change({ kind: 'erase', consultationId: id, number: 1 })
    await storage.consultations.shred()
    expect(await storage.consultations.findPaper(id, 1)).toBeNull()
    expect(await storage.consultations.readPapers(id, 0, 10)).toEqual([])
    expect(await storage.consultations.findPaperByReceipt(receiptHash)).not.toBeNull()
    await expect(change({ kind: 'erase', consultationId: id, number: 9 })).rejects.toThrow()
  })
})
