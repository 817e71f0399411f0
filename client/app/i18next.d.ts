import 'i18next'
import type { ar } from './words.ar.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof ar
    returnNull: false
  }
}
