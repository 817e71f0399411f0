export { TermForm } from './TermForm.tsx'
export { TermsBoard } from './TermsBoard.tsx'
export { type SharedTerms, useMayKeepTerms, useTerms } from './useTerms.ts'
