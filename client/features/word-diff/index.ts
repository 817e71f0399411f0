export { WordDiff } from './WordDiff.tsx'
