/** What the events of one act do to drafts: rooms opened, written to by the server, or closed for good. */
import type { Event } from '@tawafuq/domain/events'
import type { ParagraphId } from '@tawafuq/domain/ids'
import { findParagraph, findProposal } from '@tawafuq/domain/standing'
import type { Reading, Statement, Wording } from '@tawafuq/domain/statement'
import { appendText } from '@tawafuq/draft/appendText'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import { roomName } from '@tawafuq/draft/roomName'
import { seedDraft } from '@tawafuq/draft/seedDraft'

type DraftEdit = Parameters<typeof draftUpdate>[1]

export interface DraftEffects {
  readonly openRooms: readonly { readonly room: string; readonly seed: Uint8Array }[]
  readonly draftUpdates: readonly { readonly room: string; readonly update: Uint8Array }[]
  readonly closeRooms: readonly string[]
}

/** What the effects need besides the events: the statement before them, and what stands in the rooms concerned. */
export interface EffectSources {
  readonly before: Statement
  readonly updatesOf: (room: string) => Promise<readonly Uint8Array[]>
  /** What the paragraph concerned reads, where a private proposal begins from it. */
  readonly reading: Reading | null
  /** The words that a new proposal begins with, if its author gave any. */
  readonly proposalText: string | null
}

/**
 * Collects the effects of events in their order. Edits of one room make one update, computed on a copy of what the store
 * holds, so that they can be stored with the entries in one transaction before anybody sees them.
 */
export async function draftEffects(events: readonly Event[], sources: EffectSources): Promise<DraftEffects> {
  const { before } = sources
  const seeds = new Map<string, Wording>()
  const edits = new Map<string, DraftEdit[]>()
  const closed = new Set<string>()
  const draftRoom = (paragraphId: ParagraphId, draft: number): string =>
    roomName({ kind: 'draft', statementId: before.id, paragraphId, draft })
  const edit = (room: string, change: DraftEdit): void => {
    edits.set(room, [...(edits.get(room) ?? []), change])
  }

  for (const event of events) {
    switch (event.type) {
      case 'ParagraphInserted':
        seeds.set(draftRoom(event.paragraphId, 1), { text: event.text })
        break
      case 'ParagraphReopened':
        seeds.set(draftRoom(event.paragraphId, event.draft), reopenedWording(before, event.paragraphId))
        break
      case 'BracketPlaced':
        edit(draftRoom(event.paragraphId, event.draft), (doc) => placeGlyphs(doc, event.range, event.bracketId))
        break
      case 'BracketRepaired':
        // The end that may still stand goes first, so that the bracket is round the words quoted and no others.
        edit(draftRoom(event.paragraphId, event.draft), (doc) => {
          liftGlyphs(doc, event.bracketId, 'keep', null)
          placeGlyphs(doc, event.range, event.bracketId)
        })
        break
      case 'BracketLifted': {
        const draft = findParagraph(before, event.paragraphId)?.draft.number ?? 1
        edit(draftRoom(event.paragraphId, draft), (doc) => liftGlyphs(doc, event.bracketId, event.outcome, event.text))
        break
      }
      case 'ProposalDrafted':
        seeds.set(roomName({ kind: 'proposal', statementId: before.id, proposalId: event.proposalId }), {
          text: sources.proposalText ?? (event.act === 'replace' ? wordsNow(sources, event.paragraphId) : ''),
        })
        break
      case 'ProposalTabled':
      case 'ProposalWithdrawn':
        // What was tabled before has closed its room, and what was handed in on paper never had one.
        if (findProposal(before, event.proposalId)?.state !== 'draft') break
        closed.add(roomName({ kind: 'proposal', statementId: before.id, proposalId: event.proposalId }))
        break
      case 'ProposalDecided': {
        const proposal = findProposal(before, event.proposalId)
        const draft = findParagraph(before, event.paragraphId)?.draft.number
        if (proposal?.act !== 'replace' || draft === undefined) break
        const words = proposal.text ?? ''
        const room = draftRoom(event.paragraphId, draft)
        if (event.outcome === 'apply') edit(room, (doc) => rewriteText(doc, words))
        if (event.outcome === 'bracket') edit(room, (doc) => appendText(doc, ` ${words}`))
        break
      }
      case 'ProposalsMerged': {
        const { outcome, text } = event
        const room = draftRoom(event.paragraphId, event.draft)
        edit(room, (doc) => (outcome === 'apply' ? rewriteText(doc, text) : appendText(doc, ` ${text}`)))
        break
      }
      case 'ParagraphAgreed':
      case 'ParagraphStruck':
        closed.add(draftRoom(event.paragraphId, event.draft))
        break
      default:
        break
    }
  }

  const openRooms: { room: string; seed: Uint8Array }[] = []
  const draftUpdates: { room: string; update: Uint8Array }[] = []
  for (const [room, wording] of seeds) {
    const seed = seedDraft(wording, room)
    openRooms.push({ room, seed })
    const changes = edits.get(room)
    if (changes !== undefined) draftUpdates.push({ room, update: combined([seed], changes) })
    edits.delete(room)
  }
  for (const [room, changes] of edits) {
    draftUpdates.push({ room, update: combined(await sources.updatesOf(room), changes) })
  }
  return { openRooms, draftUpdates, closeRooms: [...closed] }
}

function combined(updates: readonly Uint8Array[], changes: readonly DraftEdit[]): Uint8Array {
  return draftUpdate(updates, (doc) => {
    for (const change of changes) change(doc)
  })
}

/** What a paragraph reads, also where its draft is closed. */
function wordsNow({ before, reading }: EffectSources, id: ParagraphId): string {
  return reading?.text ?? reopenedWording(before, id).text
}

function reopenedWording(statement: Statement, id: ParagraphId): Wording {
  const paragraph = findParagraph(statement, id)
  if (paragraph === undefined) throw new Error(`There is no paragraph ${id}`)
  return paragraph.agreement ?? { text: paragraph.struck?.text ?? paragraph.origin.text }
}
