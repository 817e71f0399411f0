export { ImprintFields, writtenImprint } from './ImprintFields.tsx'
export { ImprintPanel } from './ImprintPanel.tsx'
