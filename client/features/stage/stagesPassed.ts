import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Stage } from '@tawafuq/domain/acts/statement'

/** The stages that a text has been in, as its ledger tells: what was skipped is not among them (rule UI36). */
export function stagesPassed(entries: readonly Entry[]): ReadonlySet<Stage> {
  const passed = new Set<Stage>(['drafting'])
  for (const { event } of entries) {
    if (event.type === 'NegotiationOpened') passed.add('negotiating')
    else if (event.type === 'SilenceOpened') passed.add('silence')
    else if (event.type === 'StatementAdopted') passed.add('adopted')
  }
  return passed
}
