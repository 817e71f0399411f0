import type { Problem } from './request.ts'

/** Whether the same request may well succeed a moment later: nobody answered, or the server asked for patience. */
export function isPassing(problem: Problem): boolean {
  return problem.code === 'unreachable' || [429, 502, 503, 504].includes(problem.status)
}
