import { StorageFailure } from '@tawafuq/server/application/ports'
import { createStatements } from '@tawafuq/server/application/queries/statements'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, ok } from '../kit/draftingRoom.ts'
import { sha256 } from '../kit/given.ts'

const blocks = [{ kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' }] as const

test('[HA18] a damaged statement is named to its meeting as put apart, to nobody else, and the others are listed', async () => {
  const storage = openMemoryStorage()
  const first = draftingRoom({ storage })
  const { meetingId, statementId, person } = await meetingOf(first, blocks)
  const foreign = await meetingOf(first, blocks)
  const other = ok(
    await first.application.openStatement(person('secretariat'), meetingId, {
      title: { ar: 'بيان آخر' },
      houseStyle: 'escwa',
      blocks,
    }),
  )
  expect(ok(await first.application.listApart(person('observer'), meetingId))).toEqual([])
  const { ledger } = storage
  const damaged: typeof ledger = {
    ...ledger,
    async read(id, ...range) {
      if (id === statementId) throw new StorageFailure('storage-damaged', 'an entry does not hold')
      return ledger.read(id, ...range)
    },
  }
  const { application } = draftingRoom({
    storage: { ...storage, ledger: damaged },
    statements: createStatements(damaged, sha256),
  })
  const apart = ok(await application.listApart(person('observer'), meetingId))
  expect(apart.map(({ id, title }) => [id, title.ar])).toEqual([[statementId, 'بيان']])
  expect(ok(await application.listStatements(person('observer'), meetingId)).map(({ id }) => id)).toEqual([other])
  expect(await application.listApart(foreign.person('chair'), meetingId)).toMatchObject({ ok: false })
})
