export { latinRuns } from '@tawafuq/arabic/latinRuns'
