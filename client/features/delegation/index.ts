export { DelegationLabel } from './DelegationLabel.tsx'
