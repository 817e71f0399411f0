export { VotePanel } from './VotePanel.tsx'
