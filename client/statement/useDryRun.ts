/** Whether an act would be accepted, asked of the same decide that the server asks: rights hide, circumstances explain. */

import type { Circumstances, PrintedLabels } from '@tawafuq/domain/acts/circumstances'
import type { Command, CommandType } from '@tawafuq/domain/acts/commands'
import { decide } from '@tawafuq/domain/acts/decide'
import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import type { Voice } from '@tawafuq/domain/acts/meeting/voice'
import { mayEver } from '@tawafuq/domain/acts/policy'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import { useCallback } from 'react'
import { sha256 } from './session/sha256.ts'
import { useVoice } from './useVoice.ts'
import { useSnapshot, useWorkspace } from './useWorkspace.ts'

/** The refusal that a command would meet now, or null. It is a forecast: the server decides (rule UI21). */
export function dryRun(
  statement: Statement,
  actor: Actor,
  command: Command,
  reading: Reading | null,
  labels: PrintedLabels,
  readings?: ReadonlyMap<ParagraphId, Reading>,
  voice?: Voice,
  rules?: Pick<Circumstances, 'rules' | 'presence' | 'zone'>,
): Refusal | null {
  const decision = decide(statement, command, {
    actor,
    at: asId<Instant>(new Date().toISOString()),
    freshId: 'forecast',
    reading,
    ...(readings && { readings }),
    ...(voice && { voice }),
    ...rules,
    sha256,
    printedLabels: () => labels,
    cleanLabels: () => labels,
  })
  return decision.accepted ? null : decision.refusal
}

/** Whether the reader's role ever has the right to an act: if not, its button is not shown. */
export function useRight(type: CommandType): boolean {
  return mayEver(useWorkspace().actor.role, type)
}

export type DryRun = (command: Command, at?: ParagraphId) => Refusal | null

/**
 * Dry runs on the statement as it stands. `of` names the paragraph whose draft the acts read: whoever asks is drawn again
 * with its letters, and with no other's.
 */
export function useDryRun(of?: ParagraphId): DryRun {
  const { actor, session } = useWorkspace()
  const voice = useVoice()
  const zone = useWorkspace().meeting?.zone
  const rules = useSnapshot((snapshot) => snapshot.proceedings.rules)
  const presence = useSnapshot((snapshot) => snapshot.proceedings.presence)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  const own = useSnapshot((snapshot) => (of === undefined ? undefined : snapshot.readings.get(of)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the paragraph reads otherwise is the reason to ask again.
  return useCallback(
    (command, at) => {
      if (statement === null) return null
      const readings = openReadings(statement, session.snapshot().readings)
      return dryRun(
        statement,
        actor,
        command,
        at === undefined ? null : (readings.get(at) ?? null),
        labels,
        readings,
        voice,
        { rules, presence, ...(zone !== undefined && { zone }) },
      )
    },
    [session, statement, actor, labels, voice, own, rules, presence, zone],
  )
}

let gathered: Readonly<{ statement: Statement; heard: Readings; readings: Readings }> | null = null
type Readings = ReadonlyMap<ParagraphId, Reading>

/** What every open draft reads; one that has not been heard of reads what it opened with. Gathered once for all who ask. */
function openReadings(statement: Statement, heard: Readings): Readings {
  if (gathered?.statement === statement && gathered.heard === heard) return gathered.readings
  const readings = new Map(
    statement.paragraphs
      .filter(({ draft }) => draft.open)
      .map(({ id, origin }) => [id, heard.get(id) ?? { ...origin, spans: [] }] as const),
  )
  gathered = { statement, heard, readings }
  return readings
}
