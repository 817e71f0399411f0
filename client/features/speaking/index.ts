export { HandOver } from './HandOver.tsx'
export { Presiding } from './Presiding.tsx'
export { SpeakersPanel } from './SpeakersPanel.tsx'
