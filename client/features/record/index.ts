export { NegotiationMinutes } from './NegotiationMinutes.tsx'
export { RecordLink } from './RecordLink.tsx'
export { ReleasePanel } from './ReleasePanel.tsx'
