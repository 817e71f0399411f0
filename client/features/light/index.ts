export { Lights } from './Lights.tsx'
export { NotSpoken } from './NotSpoken.tsx'
export { StandCounts } from './StandCounts.tsx'
