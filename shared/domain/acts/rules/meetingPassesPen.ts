import type { MeetingEntry } from '../entry.ts'

/** Whether one of these entries of a meeting changes who may type in its texts (rule MT8). */
export function meetingPassesPen(entries: readonly MeetingEntry[]): boolean {
  return entries.some(({ event }) => event.type === 'RulesSet' && event.pen !== undefined)
}
