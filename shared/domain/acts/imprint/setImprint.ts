import { accept, refuse } from '../../engine/decision.ts'
import { declareAct } from '../declare.ts'
import { inEveryState } from '../paragraph/verdicts.ts'
import { ImprintSet } from './events.ts'
import { imprintFields, imprintShape } from './imprint.ts'

/** Sets the masthead of a document whole; a symbol that another document has is refused (rule RG1). */
export const setImprint = declareAct('setImprint', {
  command: {},
  options: imprintShape,
  allowed: [
    { to: ['secretariat', 'chair', 'rapporteur'], during: ['drafting', 'negotiating', 'silence', 'suspended'] },
  ],
  on: [{ on: '', verdicts: inEveryState }],
  reads: (_, { symbol }) => ({ symbol }),
  decide({ imprint = {} }, { type: _, ...wanted }, { symbolTaken }) {
    if (imprintFields.every((field) => imprint[field] === wanted[field])) return accept()
    if (symbolTaken) return refuse('symbol-taken')
    return accept(ImprintSet(wanted))
  },
})
