import { accept, type DecisionOf, refuse } from '../../engine/decision.ts'
import type { RefusalCode } from '../../language/refusals.ts'
import { textSchema } from '../../schemas/textSchemas.ts'
import { declareAct } from '../declare.ts'
import { refuseHiddenAgreed } from '../paragraph/refuseHiddenLetters.ts'
import { agreedThroughout } from '../paragraph/verdicts.ts'
import { refuseWithoutQuorum } from '../presence/refuseWithoutQuorum.ts'
import { atWork } from '../stages.ts'
import { agreedParagraphs } from './agreedParagraphs.ts'
import { AdoptionProposed, StatementAdopted } from './events.ts'
import { hashText } from './hashText.ts'
import { refuseUnlessAllAgreed } from './refuseUnlessAllAgreed.ts'

/**
 * The gavel on the statement. Every paragraph is agreed or struck (rule AD2) and the text is the one that the chair
 * named (rule AD3). Numbers are made clean, and the text goes whole into the ledger (rules PA7, AD4). Where the rules of
 * the meeting want a second person, it only proposes (rule AD8).
 */
export const adoptStatement = declareAct('adoptStatement', {
  command: { textHashSeen: textSchema(128) },
  allowed: [{ to: ['chair'], during: atWork }],
  on: [{ on: 'all others agreed', verdicts: agreedThroughout }],
  reads: ({ imprint }) => ({ rules: true, symbol: imprint?.symbol }),
  decide(
    statement,
    command,
    { actor, rules, presence, symbolTaken, sha256, printedLabels, cleanLabels },
  ): DecisionOf<AdoptionProposed | StatementAdopted, RefusalCode> {
    const refused =
      refuseUnlessAllAgreed(statement) ?? refuseHiddenAgreed(statement) ?? refuseWithoutQuorum(rules, presence)
    if (refused !== null) return refused
    const seen = hashText(agreedParagraphs(statement, printedLabels(statement)), sha256)
    if (seen !== command.textHashSeen) return refuse('text-moved-on')
    if (symbolTaken) return refuse('symbol-taken')
    const confirmers = rules?.adoptionConfirmedBy ?? []
    if (confirmers.length > 0) {
      const others = confirmers.filter((one) => one !== actor.participantId)
      if (others.length === 0) return refuse('confirmer-missing')
      return accept(AdoptionProposed({ textHash: seen, confirmers: others }))
    }
    const paragraphs = agreedParagraphs(statement, cleanLabels(statement))
    return accept(StatementAdopted({ textHash: hashText(paragraphs, sha256), paragraphs, underSilence: false }))
  },
})
