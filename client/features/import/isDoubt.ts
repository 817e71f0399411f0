import type { Finding } from './useImport.ts'

/** Below this confidence a person is asked to look; above it the finding is a repair that is told and no more. */
const SURE = 0.85

export function isDoubt({ confidence }: Finding): boolean {
  return confidence < SURE
}
