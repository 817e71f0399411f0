export { ConcernsPanel } from './ConcernsPanel.tsx'
export { NoticesButton } from './NoticesButton.tsx'
export { useNotices } from './useNotices.ts'
