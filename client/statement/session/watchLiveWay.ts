/** Tells a network that lets pages through and bars the live connection from one that is gone. */

export interface LiveWay {
  /** Pages come through, and the live connection did not though it was tried after them. */
  readonly isBarred: () => boolean
  /**
   * A try at the live connection has failed, or it has broken off. One that hung is swallowed by something on the way: no
   * server that begins again does that, and the next try is not waited for.
   */
  readonly failed: (hung?: 'hung') => void
  readonly opened: () => void
}

/**
 * `ask` resolves to whether the server answers a request over HTTP. One failure says nothing, for a server that begins again
 * is gone for a moment: the server must have answered after a failure, and the next try must have failed all the same.
 */
export function watchLiveWay(
  ask: () => Promise<boolean>,
  changed: () => void,
  /** It was barred when this device was here last. */
  wasBarred = false,
): LiveWay {
  let openings = 0
  let isAsking = false
  let hasAnswered = false
  let isBarred = wasBarred

  function setOverHttp(next: boolean): void {
    if (isBarred === next) return
    isBarred = next
    changed()
  }

  async function look(hung: boolean): Promise<void> {
    if (isAsking) return
    isAsking = true
    const openingsBefore = openings
    const answered = await ask()
    isAsking = false
    if (openings !== openingsBefore) return
    hasAnswered = answered
    if (!answered) setOverHttp(false)
    else if (hung) setOverHttp(true)
  }

  return {
    isBarred: () => isBarred,
    failed(hung) {
      if (hasAnswered) setOverHttp(true)
      void look(hung !== undefined)
    },
    opened() {
      openings += 1
      hasAnswered = false
      setOverHttp(false)
    },
  }
}
