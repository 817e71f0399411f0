export type { LateText } from '../statement/lateTexts.ts'
