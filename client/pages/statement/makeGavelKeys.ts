import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { WorkspaceStore } from '../../statement/workspaceStore.ts'

/** How long Alt+Enter is held where it gavels by itself, in milliseconds. */
const held = 1_000
const second = '1'

/**
 * The key of the gavel. Where the floor has just been moved by the same key, a stroke only arms it: the second key, or a
 * second's hold, lets it fall (rule UI501). Gives what is to be done with the next key, or null where nothing waits.
 */
export function makeGavelKeys(store: WorkspaceStore) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: HTMLElement | null = null
  const rest = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const strike = () => {
    const act = waiting
    rest()
    waiting = null
    store.arm(null)
    if (act?.isConnected) act.click()
  }
  return {
    /** Takes the stroke of Alt+Enter on an act. */
    press(act: HTMLElement, id: ParagraphId | null, isRepeat: boolean): void {
      if (isRepeat) return
      if (act.dataset.guarded === undefined || id === null) {
        act.click()
        return
      }
      waiting = act
      store.arm(id)
      rest()
      timer = setTimeout(strike, held)
    },
    /** Whether a key belonged to the gavel that waits. */
    take({ key, code, altKey, ctrlKey, metaKey, repeat }: KeyboardEvent): boolean {
      if (waiting === null || store.state().armed === null || repeat || altKey || ctrlKey || metaKey) return false
      // By its place too: Arabic keyboards write ١ there.
      if (key === second || code === 'Digit1' || code === 'Numpad1') {
        strike()
        return true
      }
      if (key !== 'Escape') return false
      rest()
      waiting = null
      store.arm(null)
      return true
    },
    /** The key was let go before its time: it stays armed, and waits for the second. */
    letGo: rest,
  }
}
