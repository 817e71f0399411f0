export type { Problem } from '../statement/request.ts'
