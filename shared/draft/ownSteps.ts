import type { Doc } from 'yjs'

/** The steps of the person at this window in one document: each answers whether there was one to take. */
export interface OwnSteps {
  readonly undo: () => boolean
  readonly redo: () => boolean
}

/**
 * The steps of the editor that has a document open here. What takes back a fix from outside the editor goes through
 * them, or the editor would count the taking back as one more step, and its own stroke would bring the fix back.
 */
export const ownSteps: WeakMap<Doc, OwnSteps> = new WeakMap()
