import { expect, test } from 'vitest'
import { StorageFailure } from '../../server/application/ports.ts'
import { startRefusalOf } from '../../server/storage/startRefusalOf.ts'

/** Result codes of SQLite (sqlite.org/rescode.html), and names of the system's errors. */
test.each([
  [{ errcode: 8 }, 'for reading only'],
  [{ errcode: 8 | (1 << 8) }, 'for reading only'],
  [{ errcode: 10 | (4 << 8) }, 'fails to read or write'],
  [{ errcode: 10 | (19 << 8) }, 'no room'],
  [{ errcode: 11 }, 'damaged'],
  [{ errcode: 13 }, 'no room'],
  [{ errcode: 14 }, 'could not be opened'],
  [{ errcode: 26 }, 'damaged'],
  [{ code: 'ENOSPC' }, 'no room'],
  [{ code: 'EDQUOT' }, 'no room'],
  [{ code: 'EROFS' }, 'for reading only'],
  [{ code: 'EIO' }, 'fails to read or write'],
])('[HT12] a start that meets %o is refused in both languages, with the folder and how to go on', (facts, said) => {
  const refusal = startRefusalOf(Object.assign(new Error('what the system says'), facts), '/srv/data')
  expect(refusal?.en).toContain(said)
  expect(refusal?.en).toContain('/srv/data')
  expect(refusal?.ar).toMatch(/[\u0600-\u06FF]/)
  expect(refusal?.ar).toContain('/srv/data')
})

test('[HT12] what the writing thread met counts as well, and a fault of another kind is none of the disk’s', () => {
  expect(startRefusalOf(new StorageFailure('storage-full', 'full'), '/srv/data')?.en).toContain('no room')
  expect(startRefusalOf(new Error('a fault'), '/srv/data')).toBeNull()
})
