export { TextTools } from './TextTools.tsx'
export { CheckSide, TextToolsDesk } from './TextToolsDesk.tsx'
