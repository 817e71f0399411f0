import { readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROOM_FILE, roomLeft } from '../../server/storage/sqlite/roomLeft.ts'
import { makeDataFolder, removeDataFolder } from './stores.ts'

let folder = ''
beforeEach(() => {
  folder = makeDataFolder()
})
afterEach(() => removeDataFolder(folder))

test('[ST7, ST8] a write that the system refuses is a full disk where nothing more can be written, and else a failed one', () => {
  const refusedWith = (code: string | null) => {
    const removed: unknown[] = []
    const left = roomLeft(folder, {
      openSync: () => 7,
      writeSync(_, bytes) {
        // As Node tells of a quota, for which it has no name.
        if (code === 'EDQUOT') throw Object.assign(new Error(code), { code: 'UNKNOWN', errno: -constants.errno.EDQUOT })
        if (code !== null) throw Object.assign(new Error(code), { code })
        return bytes.length
      },
      closeSync: () => undefined,
      rmSync: (path) => removed.push(path),
    }).isLeft()
    expect(removed).toEqual([join(folder, ROOM_FILE)])
    return left
  }
  expect([null, 'EDQUOT', 'ENOSPC', 'EIO', 'EFBIG'].map(refusedWith)).toEqual([true, false, false, true, true])
  expect(roomLeft(folder).isLeft()).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})
