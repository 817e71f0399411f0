export { latinStretches } from '@tawafuq/arabic/latinStretches'
