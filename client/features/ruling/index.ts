export { RulingForm } from './RulingForm.tsx'
