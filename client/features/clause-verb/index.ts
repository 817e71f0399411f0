export { ClauseVerbButton } from './ClauseVerbButton.tsx'
export { ClauseVerbForm } from './ClauseVerbForm.tsx'
