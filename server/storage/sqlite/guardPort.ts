import { StorageFailure } from '../../application/ports.ts'
import { problemOf } from './problemOf.ts'

type Work = (...asked: readonly unknown[]) => unknown

/**
 * A port whose every call says what is wrong with storage, where a fault of SQLite tells of that, instead of throwing it on.
 * `failed` hears of a disk that fails to read as it does of one that fails to write.
 */
export function guardPort<Port extends object>(port: Port, failed: (message: string) => void): Port {
  const guarded = Object.entries(port).map(([name, work]: [string, unknown]) =>
    typeof work === 'function' ? [name, guard(work as Work, failed)] : [name, work],
  )
  return Object.fromEntries(guarded) as Port
}

function guard(work: Work, failed: (message: string) => void): Work {
  return async (...asked) => {
    try {
      return await work(...asked)
    } catch (fault) {
      const problem = problemOf(fault)
      if (problem === null) throw fault
      const message = String(fault)
      if (problem === 'storage-failed') failed(message)
      throw new StorageFailure(problem, message)
    }
  }
}
