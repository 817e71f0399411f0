export { textParts } from './textParts.ts'
export { type ShownScreen, useScreen } from './useScreen.ts'
