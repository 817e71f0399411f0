export { ActProblem } from './ActProblem.tsx'
export { FormCard } from './FormCard.tsx'
export { keepText, useKeptText } from './useKeptText.ts'
export { useNamed } from './useNamed.ts'
