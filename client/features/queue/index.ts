export { ChairQueue } from './ChairQueue.tsx'
export { PaceOfText } from './PaceOfText.tsx'
export { RapporteurQueue } from './RapporteurQueue.tsx'
