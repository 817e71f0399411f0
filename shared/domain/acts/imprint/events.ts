import type { ValueOf } from '../../engine/event.ts'
import { declareEvent } from '../declare.ts'
import { imprintFields, imprintShape } from './imprint.ts'

const { symbol, session, agendaItem, distribution, date, originalLanguage, jobNumber, submittedBy } = imprintShape

/** What an entry carries of a masthead. */
export const imprintCarried = {
  symbol: symbol.exactOptional(),
  session: session.exactOptional(),
  agendaItem: agendaItem.exactOptional(),
  distribution: distribution.exactOptional(),
  date: date.exactOptional(),
  originalLanguage: originalLanguage.exactOptional(),
  jobNumber: jobNumber.exactOptional(),
  submittedBy: submittedBy.exactOptional(),
}

export type ImprintSet = ValueOf<typeof ImprintSet>
/** The masthead as it is from now on; what is not named is no longer in it. */
export const ImprintSet = declareEvent('ImprintSet', {
  carries: imprintCarried,
  evolve: (statement, { type: _, ...imprint }) => ({ ...statement, imprint }),
  says: (event, { who, verb }) => {
    const named = imprintFields.flatMap((field) => event[field] ?? [])
    return {
      ar: `${verb('حدّد', 'حدّدت')} ${who.ar} بيانات الوثيقة: ${named.join('، ') || 'لا شيء'}`,
      en: `${who.en} set the masthead of the document: ${named.join(', ') || 'nothing'}`,
    }
  },
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: [],
  changesDrafts: 'none',
})
