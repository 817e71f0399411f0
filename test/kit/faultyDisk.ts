/**
 * A disk that fails, put between the store's writing thread and SQLite. Its address says how: `?kind=kill&point=committed&nth=7`.
 * `kill` ends the process outright; `io` is a sync that failed; `full` is no room, from the nth commit on for `times` of them;
 * `quota` likewise, as SQLite and the system tell of a quota that is used up.
 */
import type { Between } from '../../server/storage/sqlite/writerThread.ts'

/** Within the nth transaction; when it is written but not committed; committed; committed and noted but not yet told of. */
export const killPoints = ['within', 'written', 'committed', 'unacknowledged'] as const
export type KillPoint = (typeof killPoints)[number]

export interface Fault {
  readonly kind: 'kill' | 'io' | 'full' | 'quota'
  readonly point?: KillPoint
  readonly nth: number
  readonly times?: number
}

/** The module that fails so, as `openSqliteStorage` takes it. */
export function faultyDisk({ kind, point = 'written', nth, times = 1 }: Fault): string {
  const address = new URL(import.meta.url)
  address.search = new URLSearchParams({ kind, point, nth: String(nth), times: String(times) }).toString()
  return address.href
}

const plan = new URL(import.meta.url).searchParams
const nth = Number(plan.get('nth'))
const times = Number(plan.get('times'))
const kind = plan.get('kind')
const point = plan.get('point')

/** SQLITE_IOERR_FSYNC, SQLITE_FULL and SQLITE_IOERR_WRITE (sqlite.org/rescode.html). */
const codes: Readonly<Record<string, number>> = { io: 1034, full: 13, quota: 778 }

export const between: Between = (database, port, room) => {
  let begun = 0
  let commits = 0
  const isLeft = () => kind !== 'quota' || commits < nth || commits >= nth + times
  room.isLeft = isLeft
  const exec = database.exec.bind(database)
  const post = port.postMessage.bind(port)

  function pass(here: KillPoint, count: number): void {
    if (kind === 'kill' && point === here && count === nth) process.kill(process.pid, 'SIGKILL')
  }

  database.exec = (sql) => {
    if (sql === 'COMMIT') {
      commits += 1
      pass('written', commits)
      const errcode = codes[kind ?? '']
      if (errcode !== undefined && commits >= nth && commits < nth + times) {
        throw Object.assign(new Error(kind === 'full' ? 'database or disk is full' : 'disk I/O error'), { errcode })
      }
    }
    exec(sql)
    if (sql === 'COMMIT') pass('committed', commits)
    if (sql.startsWith('BEGIN')) {
      begun += 1
      pass('within', begun)
    }
  }
  port.postMessage = (message) => {
    pass('unacknowledged', commits)
    post(message)
  }
}
