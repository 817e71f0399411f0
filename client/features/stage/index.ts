export { Progress, useAgreed } from './Progress.tsx'
export { StageActs } from './StageActs.tsx'
export { Stages } from './Stages.tsx'
