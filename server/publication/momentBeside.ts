/** Hours of public pages: in the zone of the meeting, with UTC beside it, as the ledger has it (rule UI511). */
import type { Instant } from '@tawafuq/domain/acts/ids'
import { sayDay, sayInstant } from '@tawafuq/domain/language/sayInstant'
import type { Language } from '@tawafuq/protocol/formatIssue'

const inUtc = { ar: 'بالتوقيت العالمي', en: 'UTC' } as const

/**
 * An instant as one reads it in the meeting, and in UTC; in UTC alone where the zone is not known, as of a meeting that was
 * deleted. The day stands twice only where it differs.
 */
export function momentBeside(at: Instant, zone: string | undefined, language: Language): string {
  if (zone === undefined || zone === 'UTC') return sayInstant(at)[language]
  const [there, here] = [sayDay(at, zone)[language], sayDay(at)[language]]
  const time = `${at.slice(11, 16)} ${inUtc[language]}`
  return `${sayInstant(at, zone)[language]} · ${there === here ? time : `${here}, ${time}`}`
}
