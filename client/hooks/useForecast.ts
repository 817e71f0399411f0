/** Whether an act would be accepted, asked of the same decide that the server asks: rights hide, circumstances explain. */
import type { Command, CommandType } from '@tawafuq/domain/commands'
import { decide } from '@tawafuq/domain/decide'
import type { PrintedLabels } from '@tawafuq/domain/decision'
import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/ids'
import { mayEver } from '@tawafuq/domain/policy'
import type { Refusal } from '@tawafuq/domain/refusals'
import type { Actor } from '@tawafuq/domain/roles'
import type { Reading, Statement } from '@tawafuq/domain/statement'
import { useCallback } from 'react'
import { sha256 } from '../session/sha256.ts'
import { useDesk, useSnapshot } from './useDesk.ts'

/** The refusal that a command would meet now, or null. It is a forecast: the server decides (rule UI21). */
export function dryRun(
  statement: Statement,
  actor: Actor,
  command: Command,
  reading: Reading | null,
  labels: PrintedLabels,
): Refusal | null {
  const decision = decide(statement, command, {
    actor,
    at: asId<Instant>(new Date().toISOString()),
    freshId: 'forecast',
    reading,
    sha256,
    printedLabels: () => labels,
    cleanLabels: () => labels,
  })
  return decision.accepted ? null : decision.refusal
}

/** Whether the reader's role ever has the right to an act: if not, its button is not shown. */
export function useRight(type: CommandType): boolean {
  return mayEver(useDesk().actor.role, type)
}

export type Forecast = (command: Command, at?: ParagraphId) => Refusal | null

/** Forecasts for the statement as it stands; `at` names the paragraph whose draft the act reads. */
export function useForecast(): Forecast {
  const { actor } = useDesk()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  const readings = useSnapshot((snapshot) => snapshot.readings)
  return useCallback(
    (command, at) => {
      if (statement === null) return null
      const paragraph = statement.paragraphs.find(({ id }) => id === at)
      const reading =
        paragraph === undefined ? null : (readings.get(paragraph.id) ?? { ...paragraph.origin, spans: [] })
      return dryRun(statement, actor, command, paragraph?.draft.open === false ? null : reading, labels)
    },
    [statement, actor, labels, readings],
  )
}
