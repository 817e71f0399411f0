export { TextTools } from './TextTools.tsx'
export { CheckSide, TextToolsWorkspace } from './TextToolsWorkspace.tsx'
