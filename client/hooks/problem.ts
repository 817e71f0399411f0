export type { Problem } from '../session/request.ts'
