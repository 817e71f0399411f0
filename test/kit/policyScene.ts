/** Scenes for the policy matrix: a statement in a stage, with one paragraph in a state and what a deed is done on. */
import type { ParagraphState, Stage } from '@tawafuq/domain/acts/statement'

/** Palm owns what a scene is about; dune is another delegation; reef has its head confirm. */
export type Seat =
  | 'secretariat'
  | 'chair'
  | 'rapporteur'
  | 'palm'
  | 'dune'
  | 'reefHead'
  | 'reefMember'
  | 'observer'
  | 'captioner'

export interface Answered {
  /** Null where it was carried out. */
  readonly code: string | null
  readonly events: readonly Readonly<Record<string, unknown>>[]
}

export interface SeenSheet {
  readonly textHash: string
  readonly paragraphs: readonly {
    readonly id: string
    readonly text: string
    readonly draft: { readonly number: number; readonly room: string }
  }[]
}

/** Who builds scenes: over HTTP, or in the process. */
export interface Stagehand {
  readonly palmId: string
  readonly duneId: string
  /** A statement of three operative paragraphs, the second of which is `words`. */
  openStatement(): Promise<string>
  act(statementId: string, who: Seat, command: object): Promise<Answered>
  sheet(statementId: string): Promise<SeenSheet>
  /** Erases the first opening glyph that a draft shows. */
  eraseGlyph(room: string): Promise<void>
}

/** What the paragraph of a scene reads. */
export const words = 'ندعو الوفود إلى التعاون الوثيق؛'

const props = [
  'bracket',
  'torn',
  'pair',
  'package',
  'objection',
  'awaited',
  'consulted',
  'replacement',
  'other replacement',
  'striking',
  'insertion',
  'private',
  'closed draft',
  'late text',
  'vote',
  'others agreed',
] as const
/** What a scene holds besides its paragraph; in a state in which it cannot stand it has been settled. */
export type Prop = (typeof props)[number]

export interface Scene {
  readonly statementId: string
  readonly paragraphId: string
  readonly text: string
  readonly textHash: string
  readonly draft: number
  readonly room: string
  /** The id of each prop. */
  readonly ids: ReadonlyMap<string, string>
}

export interface SceneOf {
  readonly stage: Stage
  readonly state: ParagraphState
  readonly holds: readonly Prop[]
}

const hour = 3_600_000
export const later = (): string => new Date(Date.now() + hour).toISOString()

const withObjection: readonly ParagraphState[] = ['contested', 'awaiting-text']
const proposals = {
  replacement: { act: 'replace', text: 'نحث الوفود على التعاون؛' },
  'other replacement': { act: 'replace', text: 'نناشد الوفود أن تتعاون؛' },
  striking: { act: 'strike' },
  insertion: { act: 'insert-after', text: 'ونطلب تقريراً بذلك؛' },
  private: { act: 'replace', text: 'نرجو من الوفود التعاون؛' },
} as const

/** Builds a scene from an empty statement, by acts alone. Throws where an act is refused. */
export async function buildScene(hand: Stagehand, { stage, state, holds }: SceneOf): Promise<Scene> {
  const statementId = await hand.openStatement()
  const [before, subject, behind] = (await hand.sheet(statementId)).paragraphs
  if (before === undefined || subject === undefined || behind === undefined) throw new Error('A paragraph is missing')
  const paragraphId = subject.id
  const ids = new Map([
    ['palm', hand.palmId],
    ['dune', hand.duneId],
  ])
  const has = (...some: readonly Prop[]): boolean => some.some((prop) => holds.includes(prop))
  const act = async (who: Seat, command: object): Promise<Answered['events']> => {
    const { code, events } = await hand.act(statementId, who, command)
    if (code !== null) throw new Error(`${stage} ${state} [${holds}]: ${JSON.stringify(command)} was refused, ${code}`)
    return events
  }
  const made = async (name: string, id: string, who: Seat, command: object): Promise<string> => {
    const value = String((await act(who, command))[0]?.[id])
    ids.set(name, value)
    return value
  }
  const agree = async (id: string): Promise<void> => {
    const textSeen = (await hand.sheet(statementId)).paragraphs.find((one) => one.id === id)?.text
    await act('chair', { type: 'agreeParagraph', paragraphId: id, textSeen })
  }
  const closed = state === 'agreed' || state === 'adopted' || state === 'struck'

  if (has('closed draft', 'late text')) {
    await agree(paragraphId)
    await act('chair', { type: 'reopenParagraph', paragraphId, reason: 'لزيادة البحث' })
  }
  if (has('late text')) {
    const command = { type: 'offerLateText', paragraphId, draft: 1, text: 'كلمات جاءت متأخرة؛' }
    await made('late text', 'lateTextId', 'palm', command)
  }
  for (const [name, wanted] of Object.entries(proposals)) {
    if (!holds.some((prop) => prop === name)) continue
    const proposalId = await made(name, 'proposalId', 'palm', { type: 'draftProposal', paragraphId, ...wanted })
    if (name !== 'private') await act('palm', { type: 'tableProposal', proposalId })
  }

  const place = (name: string, who: Seat, exact: string): Promise<string> =>
    made(name, 'bracketId', who, { type: 'placeBracket', paragraphId, quote: { exact }, kind: 'disputed' })
  const bracketIds: string[] = []
  if (has('bracket', 'torn', 'pair', 'package')) bracketIds.push(await place('bracket', 'palm', 'الوفود'))
  if (has('pair', 'package')) bracketIds.push(await place('second bracket', 'palm', 'التعاون'))
  if (has('package')) await made('link', 'linkId', 'palm', { type: 'linkBrackets', bracketIds, as: 'package' })
  const bracketsStand = state !== 'open' && !closed
  if (!bracketsStand && bracketIds.length > 0) {
    const lifts = bracketIds.map((bracketId) => ({ bracketId, outcome: 'keep' }))
    await act('palm', { type: 'liftPackage', lifts })
  }
  if (state === 'bracketed' && bracketIds.length === 0) await place('bracket', 'dune', 'الوثيق')

  const objectors: Seat[] = has('awaited') ? ['reefMember'] : has('objection', 'consulted') ? ['palm'] : []
  if (objectors.length === 0 && withObjection.includes(state)) objectors.push('dune')
  for (const who of objectors) {
    const command = { type: 'lodgeObjection', paragraphId, grounds: 'لا نقبل هذا النص' }
    const objectionId = await made('objection', 'objectionId', who, command)
    if (has('consulted')) await act('chair', { type: 'beginConsultation', objectionId })
    if (!withObjection.includes(state) && state !== 'parked')
      await act('chair', { type: 'giveRuling', objectionId, outcome: 'met', reason: 'زال سببه' })
    else if (state === 'awaiting-text') await act(who, { type: 'promiseText', objectionId, until: later() })
  }

  if (has('torn') && bracketsStand) {
    const seen = (await hand.sheet(statementId)).paragraphs.find(({ id }) => id === paragraphId)
    await hand.eraseGlyph(seen?.draft.room ?? '')
  }
  if (state === 'parked') await act('chair', { type: 'parkParagraph', paragraphId, with: 'أصدقاء الرئيس' })
  if (state === 'agreed' || state === 'adopted') await agree(paragraphId)
  if (state === 'struck') await act('chair', { type: 'strikeParagraph', paragraphId, reason: 'لا حاجة إليها' })
  const sealed = stage === 'silence' || stage === 'adopted'
  if (has('others agreed') || sealed) {
    await agree(before.id)
    await agree(behind.id)
  }
  if (has('vote')) {
    const on = { kind: 'paragraph', id: paragraphId }
    const voteId = await made('vote', 'voteId', 'chair', { type: 'openVote', question: 'أتُقبل الفقرة؟', on })
    if (sealed) await act('chair', { type: 'closeVote', voteId })
  }
  if (stage === 'negotiating') await act('chair', { type: 'openNegotiation' })
  if (stage === 'suspended') await act('chair', { type: 'suspend' })
  if (stage === 'silence') await act('chair', { type: 'openSilence', until: later() })
  const seen = await hand.sheet(statementId)
  if (stage === 'adopted') await act('chair', { type: 'adoptStatement', textHashSeen: seen.textHash })
  const now = seen.paragraphs.find(({ id }) => id === paragraphId)
  if (now === undefined) throw new Error('The paragraph is gone')
  const { text, draft } = now
  return { statementId, paragraphId, text, textHash: seen.textHash, draft: draft.number, room: draft.room, ids }
}
