import type { Problem } from '../../api/request.ts'

/** What a cell says of a change that was refused: of the field itself where that is told, else of the act. */
export function sayProblem({ errors, title }: Problem, otherwise: string): string {
  return errors?.[0]?.message ?? (title === '' ? otherwise : title)
}
