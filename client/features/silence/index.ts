export { SilencePanel } from './SilencePanel.tsx'
