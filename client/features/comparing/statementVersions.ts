/** The versions of a text that its ledger remembers: those of the whole, and those of one paragraph. */

import type { Entry } from '@tawafuq/domain/acts/entry'
import type { Instant, ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ParagraphKind } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'

export interface VersionParagraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly text: string
}

/** `name` is that of a reading (Rev.1); `draft` counts the drafts of a paragraph; `at` is null for what stands now. */
export interface TextVersion {
  readonly id: string
  readonly kind: 'opening' | 'reading' | 'agreed' | 'struck' | 'adopted' | 'now' | 'entry'
  readonly name: string | null
  readonly draft: number | null
  readonly at: Instant | null
  readonly paragraphs: readonly VersionParagraph[]
}

/** The whole text as it opened, at each reading, as adopted, and as it stands now, in that order. */
export function statementVersions(entries: readonly Entry[], now: readonly SheetParagraph[]): readonly TextVersion[] {
  const versions: TextVersion[] = []
  let isAdopted = false
  for (const { event, at } of entries) {
    if (event.type === 'StatementOpened') versions.push(version('opening', 'opening', at, event.paragraphs))
    if (event.type === 'ReadingOpened') {
      const id = `reading-${event.reading}`
      versions.push({ ...version(id, 'reading', at, event.paragraphs), name: event.name })
    }
    if (event.type === 'StatementAdopted') {
      isAdopted = true
      versions.push(version('adopted', 'adopted', at, event.paragraphs))
    }
  }
  // What was adopted is what stands.
  if (!isAdopted)
    versions.push(
      version(
        'now',
        'now',
        null,
        now.filter(({ state }) => state !== 'struck'),
      ),
    )
  return versions
}

/** The texts of one paragraph: what it opened with, at each reading, each agreed one, and what its draft reads now. */
export function paragraphVersions(
  entries: readonly Entry[],
  id: ParagraphId,
  now: SheetParagraph | undefined,
): readonly TextVersion[] {
  const versions: TextVersion[] = []
  const facts = now ?? { kind: 'body' as const, level: 0, label: null }
  const one = (text: string): readonly VersionParagraph[] => [
    { id, kind: facts.kind, level: facts.level, label: facts.label, text },
  ]
  for (const { event, at, version: number } of entries) {
    switch (event.type) {
      case 'StatementOpened':
      case 'ReadingOpened': {
        const here = event.paragraphs.find((paragraph) => paragraph.id === id)
        if (here === undefined) break
        if (event.type === 'StatementOpened')
          versions.push({ ...version('opening', 'opening', at, one(here.text)), draft: 1 })
        else versions.push({ ...version(`reading-${event.reading}`, 'reading', at, one(here.text)), name: event.name })
        break
      }
      case 'ParagraphInserted':
        if (event.paragraphId === id) versions.push({ ...version('opening', 'opening', at, one(event.text)), draft: 1 })
        break
      case 'ParagraphAgreed':
      case 'ParagraphStruck':
        if (event.paragraphId !== id) break
        versions.push({
          ...version(`${number}`, event.type === 'ParagraphAgreed' ? 'agreed' : 'struck', at, one(event.text)),
          draft: event.draft,
        })
        break
      default:
        break
    }
  }
  if (now?.draft.open) versions.push({ ...version('now', 'now', null, one(now.text)), draft: now.draft.number })
  return versions
}

function version(
  id: string,
  kind: TextVersion['kind'],
  at: Instant | null,
  paragraphs: readonly VersionParagraph[],
): TextVersion {
  return { id, kind, name: null, draft: null, at, paragraphs }
}
