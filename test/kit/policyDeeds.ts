/** How each row of the table of states is tried: on what, by whom in the name of a delegation, and with which command. */

import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { paragraphPolicy, type StateRow } from '@tawafuq/domain/acts/paragraphPolicy'
import { later, type Prop, type Scene, type Seat } from './policyScene.ts'

export interface Trial {
  readonly row: StateRow
  readonly holds: readonly Prop[]
  /** Who acts for a delegation: palm, unless another has to. */
  readonly delegate: Seat
  /** Several commands where a row stands for several; none for what is done without a command. */
  readonly commands: readonly ((scene: Scene, role: Role) => object)[]
}

type Make = (scene: Scene, role: Role) => object

const idOf = ({ ids }: Scene, prop: string): string => ids.get(prop) ?? 'none'
const plain: Make = () => ({})
const onParagraph: Make = ({ paragraphId }) => ({ paragraphId })
const onBracket: Make = (scene) => ({ bracketId: idOf(scene, 'bracket') })
const onObjection: Make = (scene) => ({ objectionId: idOf(scene, 'objection') })
const onProposal =
  (prop: Prop, more: object = {}): Make =>
  (scene) => ({ proposalId: idOf(scene, prop), ...more })
const bothBrackets = (scene: Scene): readonly string[] => [idOf(scene, 'bracket'), idOf(scene, 'second bracket')]
const also =
  (make: Make, more: object | (() => object)): Make =>
  (scene, role) => ({ ...make(scene, role), ...(typeof more === 'function' ? more() : more) })
const remarkOn =
  (kind: string, prop: string): Make =>
  (scene) => ({ on: { kind, id: idOf(scene, prop) }, text: 'ملاحظة' })
/** Who does not own a bracket lifts it with its owner's consent. */
const consenting =
  (make: Make): Make =>
  (scene, role) => ({
    ...make(scene, role),
    ...(role === 'delegate' ? {} : { consent: { basis: 'consent', note: 'وافق الوفد' } }),
  })
const reason = { reason: 'لسبب وجيه' }
const paper: Make = (scene) => ({ paragraphId: scene.paragraphId, delegationId: idOf(scene, 'palm') })
const merging: Make = (scene) => ({
  proposalIds: [idOf(scene, 'replacement'), idOf(scene, 'other replacement')],
  text: 'نحث الوفود على أن تتعاون؛',
  ...reason,
})
const replacing = { act: 'replace', text: 'نوصي الوفود بالتعاون؛' }
const striking = { act: 'strike' }
const inserting = { act: 'insert-after', text: 'ونشكرها على ذلك؛' }

/** By deed, and by what it is done on where a deed has several rows. */
const trials: Readonly<Record<string, readonly [holds: readonly Prop[], ...commands: readonly Make[]]>> = {
  read: [[]],
  type: [[]],
  openNegotiation: [[], plain],
  returnToDrafting: [[], plain],
  suspend: [[], plain],
  resume: [[], plain],
  insertParagraph: [[], ({ paragraphId }) => ({ after: paragraphId, kind: 'operative', text: 'ونؤكد ذلك؛' })],
  moveParagraph: [[], also(onParagraph, { after: null })],
  strikeParagraph: [[], also(onParagraph, reason)],
  placeBracket: [[], also(onParagraph, { quote: { exact: 'ندعو' }, kind: 'disputed' })],
  liftBracket: [['bracket'], consenting(also(onBracket, { outcome: 'keep' }))],
  liftPackage: [
    ['package'],
    consenting((scene) => ({ lifts: bothBrackets(scene).map((bracketId) => ({ bracketId, outcome: 'keep' })) })),
  ],
  repairBracket: [['torn'], also(onBracket, { quote: { exact: 'الوفود' } })],
  linkBrackets: [['pair'], (scene) => ({ bracketIds: bothBrackets(scene), as: 'package' })],
  unlinkBrackets: [['package'], (scene) => ({ linkId: idOf(scene, 'link'), ...reason })],
  'remark a bracket in it': [['bracket'], remarkOn('bracket', 'bracket')],
  'remark an objection to it': [['objection'], remarkOn('objection', 'objection')],
  'remark itself, or words of it': [[], ({ paragraphId: id }) => ({ on: { kind: 'paragraph', id }, text: 'ملاحظة' })],
  'remark a tabled proposal to it': [['replacement'], remarkOn('proposal', 'replacement')],
  positionOnBracket: [['bracket'], also(onBracket, { stance: 'support' })],
  'lodgeObjection by one who has none': [[], also(onParagraph, { grounds: 'نعترض' })],
  'lodgeObjection by one whose objection stands': [['objection'], also(onParagraph, { grounds: 'نعترض' })],
  promiseText: [['objection'], also(onObjection, () => ({ until: later() }))],
  giveText: [['objection'], also(onObjection, { text: 'نص آخر' })],
  explainPosition: [[], also(onParagraph, { text: 'هذا موقفنا' })],
  withdrawObjection: [['objection'], onObjection],
  confirmObjection: [['awaited'], onObjection],
  disownObjection: [['awaited'], onObjection],
  beginConsultation: [['objection'], onObjection],
  endConsultation: [['consulted'], onObjection],
  giveRuling: [['objection'], also(onObjection, { outcome: 'reservation', ...reason })],
  'draftProposal to replace or strike it': [[], also(onParagraph, replacing), also(onParagraph, striking)],
  'draftProposal to insert after it': [[], also(onParagraph, inserting)],
  tableProposal: [['private'], onProposal('private')],
  'receiveProposal to replace or strike it': [[], also(paper, replacing), also(paper, striking)],
  'receiveProposal to insert after it': [[], also(paper, inserting)],
  supportProposal: [['replacement'], onProposal('replacement')],
  inviteToProposal: [
    ['private'],
    (scene) => ({ proposalId: idOf(scene, 'private'), delegationIds: [idOf(scene, 'dune')] }),
  ],
  replaceProposal: [['replacement'], onProposal('replacement', { text: 'نناشد الوفود التعاون؛' })],
  withdrawProposal: [['private', 'replacement'], onProposal('private'), onProposal('replacement')],
  'decideProposal apply: replace it': [['replacement'], onProposal('replacement', { outcome: 'apply' })],
  'decideProposal apply: replace it beside a bracket': [
    ['replacement', 'bracket'],
    onProposal('replacement', { outcome: 'apply' }),
  ],
  'decideProposal apply: strike it': [['striking'], onProposal('striking', { outcome: 'apply', ...reason })],
  'decideProposal apply: insert after it': [['insertion'], onProposal('insertion', { outcome: 'apply' })],
  'decideProposal bracket: replace or strike it': [
    ['replacement', 'striking'],
    onProposal('replacement', { outcome: 'bracket' }),
    onProposal('striking', { outcome: 'bracket' }),
  ],
  'decideProposal bracket: insert after it': [['insertion'], onProposal('insertion', { outcome: 'bracket' })],
  'decideProposal decline': [['replacement'], onProposal('replacement', { outcome: 'decline', ...reason })],
  'mergeProposals apply: two proposals to replace it': [['replacement', 'other replacement'], merging],
  'mergeProposals apply: two proposals beside a bracket': [['replacement', 'other replacement', 'bracket'], merging],
  'mergeProposals bracket: two proposals to replace it': [
    ['replacement', 'other replacement'],
    also(merging, { outcome: 'bracket' }),
  ],
  'offerLateText for a draft of it that is closed': [
    ['closed draft'],
    also(onParagraph, { draft: 1, text: 'كلمات أخرى تأخرت؛' }),
  ],
  'offerLateText for its present draft': [
    [],
    ({ paragraphId, draft }) => ({ paragraphId, draft, text: 'كلمات أخرى تأخرت؛' }),
  ],
  settleLateText: [['late text'], (scene) => ({ lateTextId: idOf(scene, 'late text') })],
  orderProposals: [
    ['replacement', 'other replacement'],
    (scene) => ({
      paragraphId: scene.paragraphId,
      proposalIds: [idOf(scene, 'other replacement'), idOf(scene, 'replacement')],
    }),
  ],
  'openVote on it': [[], ({ paragraphId: id }) => ({ question: 'أتُقبل الفقرة؟', on: { kind: 'paragraph', id } })],
  'openVote on a tabled proposal to it': [
    ['replacement'],
    (scene) => ({ question: 'أيُقبل المقترح؟', on: { kind: 'proposal', id: idOf(scene, 'replacement') } }),
  ],
  castVote: [['vote'], (scene) => ({ voteId: idOf(scene, 'vote'), ballot: 'yes' })],
  closeVote: [['vote'], (scene) => ({ voteId: idOf(scene, 'vote') })],
  openReading: [[], plain],
  raiseLight: [[], also(onParagraph, { light: 'yellow' })],
  lowerLight: [[], onParagraph],
  parkParagraph: [[], also(onParagraph, { with: 'أصدقاء الرئيس' })],
  bringBack: [[], also(onParagraph, { report: 'لم يُتوصل إلى اتفاق' })],
  putOnFloor: [[], onParagraph],
  agreeParagraph: [[], ({ paragraphId, text }) => ({ paragraphId, textSeen: text })],
  reopenParagraph: [[], also(onParagraph, reason)],
  openSilence: [['others agreed'], ({ textHash }) => ({ until: later(), textHashSeen: textHash })],
  breakSilence: [[], ({ paragraphId }) => ({ paragraphIds: [paragraphId], ...reason })],
  closeSilence: [[], plain],
  adoptStatement: [['others agreed'], ({ textHash }) => ({ textHashSeen: textHash })],
  setImprint: [[], () => ({ session: 'الدورة الأولى' })],
  confirmAdoption: [[], ({ textHash }) => ({ textHashSeen: textHash })],
}

const heads: ReadonlySet<string> = new Set(['confirmObjection', 'disownObjection'])
const others: ReadonlySet<string> = new Set(['supportProposal'])

/** Every row of the table with its trial. Throws where a row has none. */
export const policyTrials: readonly Trial[] = paragraphPolicy.map((row) => {
  const trial = trials[`${row.action} ${row.on}`] ?? trials[row.action]
  if (trial === undefined) throw new Error(`Nobody tries ${row.action} ${row.on}`)
  const [holds, ...makes] = trial
  const delegate = heads.has(row.action) ? 'reefHead' : others.has(row.action) ? 'dune' : 'palm'
  const commands = makes.map(
    (make): Make =>
      (scene, role) => ({ type: row.action, ...make(scene, role) }),
  )
  return { row, holds, delegate, commands }
})

/** Who does a trial for a role. */
export function seatOf({ delegate }: Trial, role: Role): Seat {
  return role === 'delegate' ? delegate : role
}
