/**
 * The origin of an edit that a person made elsewhere than by typing: a fix of the drafting check, or its undoing. The
 * editor of the same window counts it among its author's own steps, so that the stroke that takes back typing takes it back.
 */
export const ownEdit = 'own-edit'
