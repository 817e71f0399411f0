export { directionOf } from '@tawafuq/arabic/direction'
