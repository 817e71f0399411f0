import type { Entry } from '@tawafuq/domain/acts/entry'
import { factsOf } from '@tawafuq/domain/acts/factsOf'

/** Whether one of these entries changes who may type. */
export function passesPen(entries: readonly Entry[]): boolean {
  return entries.some(({ event }) => factsOf(event).passesPen)
}
