import type { Caption } from '../../api/proceedingsCalls.ts'
import type { Clock } from '../../words/useClock.ts'

/** One line a caption: day and hour in the meeting's zone, who spoke, the words. */
export function transcriptText(captions: readonly Caption[], clock: Pick<Clock, 'day' | 'time'>): string {
  return captions
    .map(({ at, speaker, text }) => {
      const who = speaker === undefined ? '' : `${speaker}: `
      return `${clock.day(at)} ${clock.time(at)}\t${who}${text.replace(/\s+/gu, ' ').trim()}\n`
    })
    .join('')
}
