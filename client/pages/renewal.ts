/** When this window was last loaded anew because parts of its page were gone; kept for as long as the window stands. */
const key = 'tawafuq.renewed'

/** In milliseconds since 1970; 0 for never, and where the device keeps nothing. */
export function renewedAt(): number {
  try {
    return Number(sessionStorage.getItem(key) ?? 0)
  } catch {
    return 0
  }
}

export function noteRenewal(): void {
  try {
    sessionStorage.setItem(key, String(Date.now()))
  } catch {
    // It is then not said.
  }
}
