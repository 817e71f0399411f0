export { WaitingActs } from './WaitingActs.tsx'
