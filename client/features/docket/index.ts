export { AskedOfYou } from './AskedOfYou.tsx'
export { Docket } from './Docket.tsx'
