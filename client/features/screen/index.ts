export { textParts } from './textParts.ts'
export { type ScreenState, type ShownScreen, useScreen } from './useScreen.ts'
