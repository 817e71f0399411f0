export { ActProblem } from './ActProblem.tsx'
export { FormCard } from './FormCard.tsx'
export { keepText, useDraftValue } from './useDraftValue.ts'
export { useSelection } from './useSelection.ts'
