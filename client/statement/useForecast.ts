/** Whether an act would be accepted, asked of the same decide that the server asks: rights hide, circumstances explain. */

import type { PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { Command, CommandType } from '@tawafuq/domain/acts/commands'
import { decide } from '@tawafuq/domain/acts/decide'
import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Voice } from '@tawafuq/domain/acts/meeting/voice'
import { mayEver } from '@tawafuq/domain/acts/policy'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import { useCallback, useMemo } from 'react'
import { sha256 } from './session/sha256.ts'
import { useDesk, useSnapshot } from './useDesk.ts'
import { useVoice } from './useVoice.ts'

/** The refusal that a command would meet now, or null. It is a forecast: the server decides (rule UI21). */
export function dryRun(
  statement: Statement,
  actor: Actor,
  command: Command,
  reading: Reading | null,
  labels: PrintedLabels,
  readings?: ReadonlyMap<ParagraphId, Reading>,
  voice?: Voice,
): Refusal | null {
  const decision = decide(statement, command, {
    actor,
    at: asId<Instant>(new Date().toISOString()),
    freshId: 'forecast',
    reading,
    ...(readings && { readings }),
    ...(voice && { voice }),
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
  const voice = useVoice()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  const heard = useSnapshot((snapshot) => snapshot.readings)
  // A draft that has not been heard of reads what it opened with.
  const readings = useMemo(
    () =>
      new Map(
        (statement?.paragraphs ?? [])
          .filter(({ draft }) => draft.open)
          .map(({ id, origin }) => [id, heard.get(id) ?? { ...origin, spans: [] }] as const),
      ),
    [statement, heard],
  )
  return useCallback(
    (command, at) => {
      if (statement === null) return null
      const paragraph = statement.paragraphs.find(({ id }) => id === at)
      const reading = paragraph === undefined ? null : (readings.get(paragraph.id) ?? null)
      return dryRun(statement, actor, command, reading, labels, readings, voice)
    },
    [statement, actor, labels, readings, voice],
  )
}
