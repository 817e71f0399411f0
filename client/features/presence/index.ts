export { PresenceBar } from './PresenceBar.tsx'
export { useCaretOwner } from './useCaretOwner.ts'
export { WhoIsHere } from './WhoIsHere.tsx'
export { WritingWith } from './WritingWith.tsx'
