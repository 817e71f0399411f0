import { limits } from '@tawafuq/domain/schemas/limits'

/** How much of a list of terms the server takes. Characters are UTF-16 units. */
export const termBounds = {
  terms: limits.terms,
  variants: limits.termVariants,
  characters: limits.termCharacters,
  noteCharacters: limits.termNoteCharacters,
} as const
