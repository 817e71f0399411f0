import 'i18next'
import type { ar } from './ar.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof ar
    returnNull: false
  }
}
