/** What this device keeps for one participant: short notes in local storage, drafts in IndexedDB. */
import { IndexeddbPersistence } from 'y-indexeddb'
import { deviceStorage } from '../../api/deviceStorage.ts'
import { isSharedMachine } from '../../api/heldSession.ts'
import { keptOnDevice } from '../../api/keptOnDevice.ts'
import type { DraftCopy, LocalStorage } from './ports.ts'

const nothing: DraftCopy = {
  ready: Promise.resolve(),
  leave: () => Promise.resolve(),
  clear: () => Promise.resolve(),
}

/** Where the device forbids storage, nothing is kept and nothing fails: work goes on, but does not outlive a reload. */
export function browserStorage(participantId: string): LocalStorage {
  const prefix = `tawafuq/${participantId}/`
  const goings = new Map<string, Promise<void>>()
  return {
    copyDraft(room, document) {
      if (typeof indexedDB === 'undefined' || isSharedMachine()) return nothing
      const name = prefix + room
      // A database that is being removed must be gone before one of the same name is opened.
      const opening = (goings.get(name) ?? Promise.resolve()).then(() => new IndexeddbPersistence(name, document))
      const going = (end: (kept: IndexeddbPersistence) => Promise<void>): Promise<void> => {
        const gone = opening.then(end).catch(() => undefined)
        goings.set(name, gone)
        return gone
      }
      return {
        ready: opening
          .then((kept) => kept.whenSynced)
          .then(
            () => undefined,
            () => undefined,
          ),
        leave: () => going((kept) => kept.destroy()),
        clear: () => going((kept) => kept.clearData()),
      }
    },
    recall: (key) => keptOnDevice.recall(participantId, key),
    keep: (key, value) => keptOnDevice.keep(participantId, key, value),
    read(key) {
      try {
        return deviceStorage().getItem(prefix + key)
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        if (value === null) deviceStorage().removeItem(prefix + key)
        else deviceStorage().setItem(prefix + key, value)
      } catch {
        // Forbidden or full: see above.
      }
    },
  }
}
