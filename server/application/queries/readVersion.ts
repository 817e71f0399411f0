/** The whole text as it stood right after an entry of its ledger, with what was only being typed then. */
import type { Entry } from '@tawafuq/domain/acts/entry'
import { fold } from '@tawafuq/domain/acts/evolve'
import type { Instant, ParagraphId, StatementId } from '@tawafuq/domain/acts/ids'
import { may } from '@tawafuq/domain/acts/policy'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { sheet } from '@tawafuq/domain/views/sheet'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import type { Application } from '../application.ts'
import { belongsTo } from '../belongsTo.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'
import { paragraphRoom } from '../paragraphRoom.ts'
import { printedLabels } from './labels.ts'

const entriesPerRead = 1000
const updatesPerRead = 1000

/**
 * Made afresh from the ledger through the entry and from the drafts' logs up to its instant. What was typed and what was
 * done within the same millisecond cannot be told apart, and is taken as done first.
 */
export function readVersion(deps: Dependencies): Application['readVersion'] {
  async function entriesThrough(id: StatementId, version: number): Promise<readonly Entry[]> {
    const entries: Entry[] = []
    while (entries.length < version) {
      const page = await deps.storage.ledger.read(
        id,
        entries.length,
        Math.min(entriesPerRead, version - entries.length),
      )
      if (page.length === 0) break
      entries.push(...page)
    }
    return entries
  }

  async function foldedAt(id: StatementId, version: number) {
    const entries = await entriesThrough(id, version)
    const state: Statement | null = fold(entries, null)
    return { state, at: entries.at(-1)?.at ?? null }
  }

  async function readingAt(room: string, at: Instant): Promise<Reading> {
    const updates: Uint8Array[] = []
    let after = 0
    for (;;) {
      const page = await deps.storage.drafts.history(room, after, updatesPerRead)
      const then = page.filter((row) => row.at <= at)
      updates.push(...then.map(({ update }) => update))
      const last = page.at(-1)
      if (last === undefined || page.length < updatesPerRead || then.length < page.length) break
      after = last.seq
    }
    return readUpdates(updates)
  }

  return async (by, statementId, version) => {
    const now = await deps.statements.find(statementId)
    if (now === null) return refused('not-found', statementId)
    const { meetingId, stage } = now.state
    if (!belongsTo(by, meetingId) || !may(by.role, 'read', stage)) return refused('not-yours-to-do')
    if (version < 1 || version > now.head.version) return refused('not-found', statementId)
    const { state: statement, at } = version === now.head.version ? now : await foldedAt(statementId, version)
    if (at === null || statement === null) return refused('not-found', statementId)
    const readings = new Map<ParagraphId, Reading>()
    for (const paragraph of statement.paragraphs)
      if (paragraph.draft.open) readings.set(paragraph.id, await readingAt(paragraphRoom(statement, paragraph), at))
    const { paragraphs } = sheet(statement, readings, printedLabels(statement), deps.sha256)
    return answer({
      version,
      at,
      paragraphs: paragraphs
        .filter(({ state }) => state !== 'struck')
        .map(({ id, kind, level, label, text }) => ({ id, kind, level, label, text })),
    })
  }
}
