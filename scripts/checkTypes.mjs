/** The types of every room, two rooms at a time: one compiler keeps one core busy. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { notes, root } from './places.mjs'

/**
 * @param {(room: string, remembered: string) => Promise<boolean>} check compiles one room and remembers in a file what it found
 *   sound, so that a second run reads only what has changed since
 * @returns {Promise<boolean>} whether all of them are sound
 */
export async function checkTypes(check) {
  const rooms = roomsWithTypes()
  let isSound = true
  const checkNext = async () => {
    for (let room = rooms.shift(); room !== undefined; room = rooms.shift()) {
      const remembered = join(notes, 'types', `${room.replace('/', '-')}.tsbuildinfo`)
      isSound = (await check(room, remembered)) && isSound
    }
  }
  await Promise.all([checkNext(), checkNext()])
  return isSound
}

/** @returns {string[]} the largest first, so that neither compiler waits long for the other */
function roomsWithTypes() {
  const shared = readdirSync(join(root, 'shared')).map((name) => `shared/${name}`)
  return ['test', 'client', 'server', 'scripts', 'client/worker', ...shared].filter((room) =>
    existsSync(join(root, room, 'tsconfig.json')),
  )
}
