/** Puts a small edit into a draft through its live room, as typing does: no more words change than differ. */
import type { ParagraphId, ProposalId } from '@tawafuq/domain/acts/ids'
import { ownEdit } from '@tawafuq/draft/ownEdit'
import { ownSteps } from '@tawafuq/draft/ownSteps'
import { rewriteText } from '@tawafuq/draft/rewriteText'
import type { DraftRoom } from './draftRoom.ts'
import { placeOfEdit, type WordEdit } from './placeOfEdit.ts'
import type { StatementSession } from './statementSession.ts'

/** `moved`: the words have changed meanwhile. `shut`: the room did not open, or lets nobody of ours type. */
export type EditOutcome = 'done' | 'moved' | 'shut'

/** How long a room may take to open, in milliseconds. */
const timeout = 6_000
const pace = 50

/**
 * Edits the open draft of a paragraph. The caller has seen that the reader may type there; the door decides. An edit that
 * takes back the one before it (`isBack`) is one step back of an editor that is open there, where its last step was that.
 */
export async function editDraft(
  session: StatementSession,
  id: ParagraphId,
  edit: WordEdit,
  isBack = false,
): Promise<EditOutcome> {
  const release = session.hold(id)
  try {
    const room = await opened(() => session.room(id))
    if (room === null || room.state().mayType === false) return 'shut'
    const outcome = isBack && steppedBack(room, edit) ? 'done' : rewrite(room, edit)
    if (outcome === 'done') await session.settled(id)
    return outcome
  } finally {
    release()
  }
}

/** Edits a proposal that is still its delegation's own. */
export async function editProposal(session: StatementSession, id: ProposalId, edit: WordEdit): Promise<EditOutcome> {
  const room = session.openProposal(id, () => undefined)
  try {
    if ((await opened(() => room)) === null || room.state().mayType === false) return 'shut'
    const outcome = rewrite(room, edit)
    for (let waited = 0; room.state().unsent > 0 && waited < timeout; waited += pace) await pause()
    return outcome
  } finally {
    room.leave()
  }
}

function rewrite(room: DraftRoom, edit: WordEdit): EditOutcome {
  const reading = room.reading()
  const text = reading === null ? null : placeOfEdit(reading.text, edit)
  if (text === null) return 'moved'
  room.document.transact(() => rewriteText(room.document, text), ownEdit)
  return 'done'
}

function steppedBack(room: DraftRoom, edit: WordEdit): boolean {
  const steps = ownSteps.get(room.document)
  if (steps === undefined || room.reading()?.text !== edit.base || !steps.undo()) return false
  if (room.reading()?.text === placeOfEdit(edit.base, edit)) return true
  steps.redo()
  return false
}

/** The room once the server has filled it, so that nothing is written into an empty copy. */
async function opened(find: () => DraftRoom | undefined): Promise<DraftRoom | null> {
  for (let waited = 0; waited < timeout; waited += pace) {
    const room = find()
    const phase = room?.state().phase
    if (phase === 'shut') return null
    if (room !== undefined && phase !== 'opening' && room.reading() !== null && room.state().mayType !== null)
      return room
    await pause()
  }
  return null
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pace))
}
