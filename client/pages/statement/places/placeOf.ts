import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Place } from '../../../statement/workspaceStore.ts'

/** Where on a phone a paragraph is gone to: on the floor where it is there, unless the reader reads the whole text. */
export function placeOf(id: ParagraphId, floor: ParagraphId | null, from: Place): Place {
  return id === floor && from !== 'text' ? 'floor' : 'text'
}
