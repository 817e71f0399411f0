export { AdoptStatement } from './AdoptStatement.tsx'
export { AgreedFact } from './AgreedFact.tsx'
export { ParagraphGavel } from './ParagraphGavel.tsx'
export { SealMoment } from './SealMoment.tsx'
