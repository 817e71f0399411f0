export { MeetingRulesPanel } from './MeetingRulesPanel.tsx'
