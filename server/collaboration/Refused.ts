import type { CloseReason } from '@tawafuq/protocol/announcement'

/** A door that stays shut, thrown where the live server expects it. It has no message, so that it is not logged as a fault. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: CloseReason

  constructor(reason: CloseReason) {
    super('')
    this.reason = reason
  }
}
