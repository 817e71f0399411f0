/** Faults of what stands between the core and the people: storage, live rooms, the watch over silences. */
import type { LiveRooms, Storage } from '@tawafuq/server/application/ports'
import type { CommitteeFault } from './committee.ts'

const inDrafts = (change: (sound: Storage['drafts']) => Partial<Storage['drafts']>): CommitteeFault => ({
  storage: (sound) => ({ ...sound, drafts: { ...sound.drafts, ...change(sound.drafts) } }),
})

const inLedger = (change: (sound: Storage['ledger']) => Partial<Storage['ledger']>): CommitteeFault => ({
  storage: (sound) => ({ ...sound, ledger: { ...sound.ledger, ...change(sound.ledger) } }),
})

const inRooms = (change: Partial<LiveRooms>): CommitteeFault => ({ rooms: (sound) => ({ ...sound, ...change }) })

/** Each begins with the rules that it breaks: by one of them it must be found. */
export const liveFaults: Readonly<Record<string, CommitteeFault>> = {
  '[ST3] every fifth update is acknowledged and not stored': inDrafts((sound) => {
    let nth = 0
    return {
      append: async (update, at) => {
        nth += 1
        return nth % 5 === 0 ? { stored: true, seq: nth } : sound.append(update, at)
      },
    }
  }),
  '[ST3, PA4] what comes to a closed draft is acknowledged': {
    rooms: (sound) => ({ ...sound, close: (room) => sound.thaw(room) }),
    ...inDrafts((sound) => ({
      append: async (update, at) => {
        const answer = await sound.append(update, at)
        return answer.stored ? answer : { stored: true, seq: 0 }
      },
    })),
  },
  '[PA4] a closed room stays open in the store': inLedger((sound) => ({
    commit: (act) => sound.commit({ ...act, closeRooms: [] }),
  })),
  '[HA1, ST23] a room is typed in while its gavel is decided': {
    ...inRooms({ freeze: async () => undefined }),
    // A freeze saves retries alone: nothing comes between while the transaction looks at what was read.
    storage: (sound) => ({
      ...sound,
      ledger: { ...sound.ledger, commit: (act) => sound.ledger.commit({ ...act, readRooms: [] }) },
      drafts: {
        ...sound.drafts,
        load: async (room) => {
          const held = await sound.drafts.load(room)
          for (let turns = 0; turns < 4; turns += 1) await new Promise<void>((next) => setImmediate(next))
          return held
        },
      },
    }),
  },
  '[HA3] what an act writes into drafts is not stored with it': inLedger((sound) => ({
    commit: (act) => sound.commit({ ...act, draftUpdates: [] }),
  })),
  '[LV5, LV7] who has the room open does not see what an act wrote': inRooms({ applyStored: () => undefined }),
  '[LV3] the pen stays where it was when the stage changes': inRooms({ readmit: () => undefined }),
  '[HA4] an answer is not found again by its key': inLedger(() => ({ findOutcome: async () => null })),
  '[SI3] a silence is forgotten when the server starts again': {
    watch: (sound) => ({ ...sound, start: async () => undefined }),
  },
  '[LE2, LE3] an entry is lost from the ledger': inLedger((sound) => ({
    read: async (...asked) => (await sound.read(...asked)).filter(({ event }) => event.type !== 'LightRaised'),
  })),
}
