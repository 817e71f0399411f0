export { LiveAnnouncer } from './LiveAnnouncer.tsx'
export { ParagraphHistory } from './ParagraphHistory.tsx'
