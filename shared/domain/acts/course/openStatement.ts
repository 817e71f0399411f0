import type { Statement } from '../statement.ts'
import type { StatementOpened } from './events.ts'

/** The statement as its first entry makes it: every paragraph has draft 1 open, and nothing stands against any. */
export function openStatement(event: StatementOpened): Statement {
  return {
    id: event.statementId,
    meetingId: event.meetingId,
    title: event.title,
    houseStyle: event.houseStyle,
    dir: event.dir,
    lang: event.lang,
    stage: 'drafting',
    suspendedFrom: null,
    labelsFrozen: false,
    paragraphs: event.paragraphs.map(({ id, kind, level, label, notes, text, runs, table }) => ({
      id,
      kind,
      level,
      label,
      notes: notes ?? [],
      relation: null,
      origin: { text, ...(runs && { runs }), ...(table && { table }) },
      draft: { number: 1, open: true },
      agreement: null,
      parked: null,
      struck: null,
    })),
    brackets: [],
    links: [],
    remarks: [],
    objections: [],
    proposals: [],
    reservations: [],
    explanations: [],
    reading: 0,
    revisions: [],
    lights: [],
    merges: [],
    votes: [],
    votingOrders: [],
    lateTexts: [],
    floor: null,
    silence: null,
    brokenSilences: [],
    adoption: null,
    version: 1,
  }
}
