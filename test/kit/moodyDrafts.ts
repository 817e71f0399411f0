import type { DraftStore } from '@tawafuq/server/application/ports'

/** A store that fails, or waits, when it is told to. */
export function moodyDrafts(mood: { fails: boolean; waits: Promise<void> | null }) {
  return (drafts: DraftStore): DraftStore => ({
    ...drafts,
    async append(update, at) {
      await mood.waits
      if (mood.fails) throw new Error('The disk is full')
      return drafts.append(update, at)
    },
  })
}
