export { LiveAnnouncer } from './LiveAnnouncer.tsx'
export { ParagraphHistory } from './ParagraphHistory.tsx'
export { SessionDecisions } from './SessionDecisions.tsx'
