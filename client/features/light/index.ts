export { Lights } from './Lights.tsx'
export { StandCounts } from './StandCounts.tsx'
