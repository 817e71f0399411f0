export { CorrectedNotice } from './CorrectedNotice.tsx'
export { CorrigendumPanel } from './CorrigendumPanel.tsx'
