import { StorageFailure, type StorageProblem } from '../../application/ports.ts'

/** Error codes of PostgreSQL (postgresql.org/docs/current/errcodes-appendix.html), and of Node where the server is away. */
const problems: Readonly<Record<string, StorageProblem>> = {
  '25006': 'storage-read-only',
  '40001': 'storage-busy',
  '40P01': 'storage-busy',
  '53100': 'storage-full',
  '53300': 'storage-busy',
  '55P03': 'storage-busy',
  '57014': 'storage-busy',
  '57P01': 'storage-busy',
  '57P02': 'storage-busy',
  '57P03': 'storage-busy',
  '58030': 'storage-failed',
  XX001: 'storage-damaged',
  XX002: 'storage-damaged',
  ECONNREFUSED: 'storage-busy',
  ECONNRESET: 'storage-busy',
  EPIPE: 'storage-busy',
  ETIMEDOUT: 'storage-busy',
  ENOTFOUND: 'storage-busy',
  EAI_AGAIN: 'storage-busy',
  ENOENT: 'storage-busy',
}

/** What the driver says without a code. */
const sentences = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error',
  'Client was closed',
] as const

/** What is wrong with storage, where a fault tells of that; null for every other fault. `storage-busy` passes by itself. */
export function problemOfPostgres(fault: unknown): StorageProblem | null {
  if (!(fault instanceof Error)) return null
  const code = 'code' in fault ? String(fault.code) : ''
  if (code.startsWith('08')) return 'storage-busy'
  const known = problems[code]
  if (known !== undefined) return known
  return sentences.some((sentence) => fault.message.includes(sentence)) ? 'storage-busy' : null
}

type Work = (...asked: readonly unknown[]) => unknown

/** A port whose every call says what is wrong with storage, where a fault of PostgreSQL tells of that. */
export function guardPostgres<Port extends object>(port: Port): Port {
  const guarded = Object.entries(port).map(([name, work]: [string, unknown]) =>
    typeof work === 'function' ? [name, guard(work as Work)] : [name, work],
  )
  return Object.fromEntries(guarded) as Port
}

function guard(work: Work): Work {
  return async (...asked) => {
    try {
      return await work(...asked)
    } catch (fault) {
      const problem = problemOfPostgres(fault)
      throw problem === null ? fault : new StorageFailure(problem, String(fault))
    }
  }
}
