/** What the sentences of the record are told with: who acted, and how each thing is named. */
import type { PrintedLabels } from '../acts/circumstances.ts'
import type { BracketId, DelegationId, Instant, ObjectionId, ParagraphId, ProposalId } from '../acts/ids.ts'
import type { Bilingual } from '../acts/meeting/meeting.ts'
import type { Actor } from '../acts/meeting/roles.ts'
import { findBracket, findObjection, findProposal } from '../acts/standing.ts'
import type { Bracket, Objection, Proposal, Statement } from '../acts/statement.ts'
import { citeParagraph } from './citeParagraph.ts'
import { delegationAs, isFeminine, officers } from './officers.ts'
import { sayInstant } from './sayInstant.ts'
import { excerpt, type Sentence, sayList } from './sentence.ts'

/** What the ledger does not hold, and the statement folded from it up to this entry or beyond. */
export interface RecordNames {
  readonly statement: Statement
  readonly labels: PrintedLabels
  readonly delegationName: (id: DelegationId) => Bilingual
  /** The meeting's, in which hours are told; UTC where none is known. */
  readonly zone?: string | undefined
}

export interface Formatter {
  readonly statement: Statement
  readonly who: Sentence
  readonly role: Actor['role']
  /** The Arabic verb that agrees with the office that acted: chair (الرئاسة), rapporteur (هيئة الصياغة) and secretariat are feminine nouns, whoever holds them. */
  readonly verb: (masculine: string, feminine: string) => string
  readonly delegation: (id: DelegationId | null) => Sentence
  readonly delegations: (ids: readonly DelegationId[]) => Sentence
  readonly paragraph: (id: ParagraphId) => Sentence
  readonly paragraphs: (ids: readonly ParagraphId[]) => Sentence
  /** A moment in the meeting's zone (rule UI511). */
  readonly moment: (at: Instant) => Sentence
  readonly bracket: (id: BracketId) => Bracket | undefined
  readonly objection: (id: ObjectionId) => Objection | undefined
  readonly proposal: (id: ProposalId) => Proposal | undefined
}

/** The teller of one entry. */
export function formatterOf(
  { actor }: { readonly actor: Actor },
  { statement, labels, delegationName, zone }: RecordNames,
): Formatter {
  const delegation = (id: DelegationId | null): Sentence => delegationAs(id, delegationName)
  const paragraph = (id: ParagraphId): Sentence => citeParagraph(statement, labels, id)
  return {
    statement,
    role: actor.role,
    who: actor.role === 'delegate' ? delegation(actor.delegationId) : officers[actor.role],
    verb: (masculine, feminine) => (isFeminine(actor.role) ? feminine : masculine),
    delegation,
    delegations: (ids) => sayList(ids.map(delegation)),
    paragraph,
    paragraphs: (ids) => sayList(ids.map(paragraph)),
    moment: (at) => sayInstant(at, zone),
    bracket: (id) => findBracket(statement, id),
    objection: (id) => findObjection(statement, id),
    proposal: (id) => findProposal(statement, id),
  }
}

/** "القوسين رقم 3": the genitive and accusative, which is how sentences use it. */
export function sayBracket(bracket: Bracket | undefined): Sentence {
  const number = bracket?.number ?? 0
  return { ar: `القوسين رقم ${number}`, en: `bracket ${number}` }
}

/** Several of them by their numbers: two are told one by one, for each is itself a pair of signs. */
export function sayBrackets(brackets: readonly (Bracket | undefined)[]): Sentence {
  const numbers = sayNumbers(brackets.map((one) => one?.number ?? 0))
  if (brackets.length === 1) return sayBracket(brackets[0])
  const ar = brackets.length === 2 ? sayList(brackets.map(sayBracket)).ar : `الأقواس ذات الأرقام ${numbers.ar}`
  return { ar, en: `brackets ${numbers.en}` }
}

/** "المقترحين 1 و2", "المقترحات 1 و2 و3": the genitive and accusative. */
export function sayProposals(proposals: readonly (Proposal | undefined)[]): Sentence {
  const numbers = sayNumbers(proposals.map((one) => one?.number ?? 0))
  if (proposals.length === 1) return sayProposal(proposals[0])
  return { ar: `${proposals.length === 2 ? 'المقترحين' : 'المقترحات'} ${numbers.ar}`, en: `proposals ${numbers.en}` }
}

function sayNumbers(numbers: readonly number[]): Sentence {
  return sayList(numbers.map((number) => ({ ar: String(number), en: String(number) })))
}

export function sayProposal(proposal: Proposal | undefined): Sentence {
  const number = proposal?.number ?? 0
  return { ar: `المقترح رقم ${number}`, en: `proposal ${number}` }
}

/** Words in the quotation marks of each language. */
export function quoted(text: string, characters = 160): Sentence {
  const words = excerpt(text, characters)
  return { ar: `«${words}»`, en: `“${words}”` }
}

/** The reason as it closes a sentence; nothing where there is none. */
export function because(reason: string | null): Sentence {
  const words = reason?.trim() ?? ''
  return words === '' ? { ar: '', en: '' } : { ar: `. السبب: ${words}`, en: `. Reason: ${words}` }
}
