export { DraftingPanel } from './DraftingPanel.tsx'
