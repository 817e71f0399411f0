import { toNfc } from '@tawafuq/arabic/toNfc'
import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { seenTextSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseWithoutQuorum } from '../presence/refuseWithoutQuorum.ts'
import { atWork } from '../stages.ts'
import { findParagraph } from '../standing.ts'
import { ParagraphAgreed } from './events.ts'
import { openRoom } from './openRoom.ts'
import { refuseHiddenLetters } from './refuseHiddenLetters.ts'
import { refuseUnlessQuiet } from './refuseUnlessQuiet.ts'
import { whileQuiet } from './verdicts.ts'
/**
 * The gavel on a paragraph. Nothing may stand against it (rule AD1), and the draft must read, at this instant, what the
 * chair saw (rule AD3), with no letter that nobody sees (rule AD6), before a quorum (rule MT9). What it reads then goes into the ledger, and its draft closes for good (rule PA4). It is agreed ad referendum where the chair says so, and else not.
 */
export const agreeParagraph = declareAct('agreeParagraph', {
  command: { paragraphId: paragraphIdSchema, textSeen: seenTextSchema },
  options: { adReferendum: z.boolean() },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: '', verdicts: whileQuiet }],
  reads: (statement, { paragraphId }) => ({ room: openRoom(statement, paragraphId), rules: true }),
  decide(statement, command, { reading, rules, presence }) {
    const paragraph = findParagraph(statement, command.paragraphId)
    if (paragraph === undefined) return refuse('not-found', command.paragraphId)
    const refused = refuseUnlessQuiet(statement, paragraph)
    if (refused !== null) return refused
    if (reading === null) return refuse('draft-closed', paragraph.id)
    const alone = refuseWithoutQuorum(rules, presence)
    if (alone !== null) return alone
    if (toNfc(command.textSeen) !== reading.text) return refuse('text-moved-on', paragraph.id)
    if (reading.text.trim() === '' && reading.table === undefined) return refuse('paragraph-empty', paragraph.id)
    const hidden = refuseHiddenLetters(paragraph.id, reading)
    if (hidden !== null) return hidden
    return accept(
      ParagraphAgreed({
        paragraphId: paragraph.id,
        draft: paragraph.draft.number,
        text: reading.text,
        ...(command.adReferendum === true ? { adReferendum: true } : {}),
        ...(reading.runs === undefined ? {} : { runs: reading.runs }),
        ...(reading.table === undefined ? {} : { table: reading.table }),
      }),
    )
  },
})
