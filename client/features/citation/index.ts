export { findByLabel } from './findByLabel.ts'
export { ParagraphName } from './ParagraphName.tsx'
export { useCited } from './useCited.ts'
export { type ParagraphCitation, useParagraphName, useParagraphNames } from './useParagraphName.ts'
