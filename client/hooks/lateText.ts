export type { LateText } from '../session/lateTexts.ts'
