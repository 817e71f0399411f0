export { ParagraphHistory } from './ParagraphHistory.tsx'
export { ToldAloud } from './ToldAloud.tsx'
