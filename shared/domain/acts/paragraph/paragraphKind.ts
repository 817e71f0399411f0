/** What a paragraph is in an outcome document. */
export const paragraphKinds = [
  'title',
  'subtitle',
  'meta',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'item',
  'body',
  'table',
  'note',
  'footnote',
] as const
export type ParagraphKind = (typeof paragraphKinds)[number]
