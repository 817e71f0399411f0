import { constants } from 'node:os'

/**
 * By what name the operating system refused something, or null where it did not. Node knows no name for a quota that is
 * used up, and says UNKNOWN beside its number.
 */
export function systemCode(fault: unknown): string | null {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return null
  const isQuota = 'errno' in fault && Math.abs(Number(fault.errno)) === constants.errno.EDQUOT
  return isQuota ? 'EDQUOT' : fault.code
}
