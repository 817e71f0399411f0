export { Whose } from './Whose.tsx'
