import { isSharedMachine } from './heldSession.ts'

/**
 * Where what a person writes is kept on this device: for good on their own, and on a machine that several use until the window
 * is closed (rule UI450). Throws where the browser forbids storage.
 */
export function deviceStorage(): Storage {
  return isSharedMachine() ? sessionStorage : localStorage
}
