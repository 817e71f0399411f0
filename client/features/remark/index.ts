export { RemarkForm } from './RemarkForm.tsx'
export { Remarks } from './Remarks.tsx'
