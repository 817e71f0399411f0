export { SealedText } from './SealedText.tsx'
export { SealPanel } from './SealPanel.tsx'
export { useAdopted } from './useAdopted.ts'
