export { ParagraphName } from './ParagraphName.tsx'
export { type ParagraphCitation, useParagraphName, useParagraphNames } from './useParagraphName.ts'
