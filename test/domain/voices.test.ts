import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { voiceOf } from '@tawafuq/domain/acts/meeting/voice'
import { paragraphState, standingObjections } from '@tawafuq/domain/acts/standing'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { describe, expect, test } from 'vitest'
import { allAgreed, objectionId, objectionLodged } from '../kit/events.ts'
import { given, ledgerOf, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, observer, ofB, rapporteur, secondOfA } from '../kit/people.ts'

const member = { voice: { isHead: false, headConfirms: true } }
const head = { voice: { isHead: true, headConfirms: true } }
const lodge = { type: 'lodgeObjection', paragraphId: paragraphId('p2'), grounds: 'لا ولاية' } as const
const confirm = { type: 'confirmObjection', objectionId: objectionId('o1') } as const
const disown = { type: 'disownObjection', objectionId: objectionId('o1') } as const
const withdraw = { type: 'withdrawObjection', objectionId: objectionId('o1') } as const
const awaiting = objectionLodged(firstOfA, { confirmation: 'awaited' })
const confirmed: Past = [
  secondOfA,
  { type: 'ObjectionConfirmed', objectionId: objectionId('o1'), paragraphId: paragraphId('p2') },
]
const disowned: Past = [
  secondOfA,
  { type: 'ObjectionDisowned', objectionId: objectionId('o1'), paragraphId: paragraphId('p2'), reason: 'بلا تكليف' },
]

describe('a head who confirms', () => {
  test('[OB5] an objection of a member awaits the head, that of the head does not, and elsewhere nothing is awaited', () => {
    const lodged = (more: object) => {
      const { decision } = given(opened).when(firstOfA, lodge, more)
      if (!decision.accepted) throw new Error('refused')
      return decision.events[0]
    }
    expect(lodged(member)).toMatchObject({ confirmation: 'awaited' })
    expect(lodged(head)).toMatchObject({ confirmation: 'given' })
    expect(lodged({})).not.toHaveProperty('confirmation')
    expect(lodged({ voice: { isHead: true, headConfirms: false } })).not.toHaveProperty('confirmation')
  })

  test('[OB5, AD1] what awaits the head stands and stops the gavel; disowned, it does so no longer', () => {
    const gavel = {
      type: 'agreeParagraph',
      paragraphId: paragraphId('p2'),
      textSeen: 'ندعو الحكومات إلى التعاون؛',
    } as const
    const drafts = { reading: reading('ندعو الحكومات إلى التعاون؛') }
    given(opened, awaiting).when(chair, gavel, drafts).refused('objection-stands', 'o1')
    given(opened, awaiting, confirmed).when(chair, gavel, drafts).refused('objection-stands', 'o1')
    expect(given(opened, awaiting, disowned).when(chair, gavel, drafts).decision.accepted).toBe(true)
    const statement = statementAfter(opened, awaiting)
    const [, paragraph] = statement.paragraphs
    expect(paragraph && paragraphState(statement, paragraph)).toBe('contested')
  })

  test('[OB5] the head of that delegation confirms or disowns, once, and nobody else', () => {
    const past = given(opened, awaiting)
    past.when(secondOfA, confirm, head).gives({
      type: 'ObjectionConfirmed',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
    })
    past.when(secondOfA, { ...disown, reason: ' بلا تكليف ' }, head).gives({
      type: 'ObjectionDisowned',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
      reason: 'بلا تكليف',
    })
    for (const word of [confirm, disown]) {
      past.when(firstOfA, word, member).refused('head-confirms', 'o1')
      past.when(firstOfA, word).refused('head-confirms', 'o1')
      past.when(ofB, word, head).refused('head-confirms', 'o1')
      past.when(chair, word, head).refused('not-yours-to-do')
      past.when(observer, word, head).refused('not-yours-to-do')
      past.when(secondOfA, { ...word, objectionId: objectionId('none') }, head).refused('not-found')
      given(opened, awaiting, confirmed).when(secondOfA, word, head).refused('confirmation-not-awaited')
      given(opened, awaiting, disowned).when(secondOfA, word, head).refused('objection-settled')
      given(opened, objectionLodged(firstOfA)).when(secondOfA, word, head).refused('confirmation-not-awaited')
    }
  })

  test('[OB2, OB5] a second objection waits until the first is spoken upon, and after a disowned one the paragraph is free', () => {
    given(opened, awaiting).when(secondOfA, lodge, head).refused('objection-already-lodged', 'o1')
    expect(given(opened, awaiting, disowned).when(secondOfA, lodge, head).decision.accepted).toBe(true)
  })

  test('[OB6] what the head stands behind is withdrawn by the head alone; what is awaited by any member', () => {
    expect(given(opened, awaiting).when(firstOfA, withdraw, member).decision.accepted).toBe(true)
    for (const stands of [[awaiting, confirmed], [objectionLodged(secondOfA, { confirmation: 'given' })]]) {
      given(opened, ...stands)
        .when(firstOfA, withdraw, member)
        .refused('head-decides', 'o1')
      expect(given(opened, ...stands).when(secondOfA, withdraw, head).decision.accepted).toBe(true)
      // A delegation that has lost its head, or asks no more for its word, speaks through any member.
      expect(given(opened, ...stands).when(firstOfA, withdraw).decision.accepted).toBe(true)
    }
  })

  test('[OB6] the head alone explains a position, for it is printed in the name of all', () => {
    const explain = { type: 'explainPosition', text: 'نفهم النص على أنه …' } as const
    given(opened).when(firstOfA, explain, member).refused('head-speaks')
    expect(given(opened).when(secondOfA, explain, head).decision.accepted).toBe(true)
  })

  test('[OB5, SI2] silence is broken at once by any member; the objections await the head', () => {
    const until = asId<Instant>('2030-05-01T13:00:00.000Z')
    const { decision } = given(opened, ...allAgreed, { type: 'SilenceOpened', until }).when(
      firstOfA,
      { type: 'breakSilence', paragraphIds: [paragraphId('p1'), paragraphId('p3')], reason: 'لا' },
      member,
    )
    if (!decision.accepted) throw new Error(decision.refusal.code)
    const lodged = decision.events.filter(({ type }) => type === 'ObjectionLodged')
    expect(lodged).toHaveLength(2)
    for (const event of lodged) expect(event).toMatchObject({ confirmation: 'awaited' })
  })

  test('[OB5, RU1] the chair may rule before the head has spoken', () => {
    const rule = { type: 'giveRuling', objectionId: objectionId('o1'), outcome: 'met', reason: 'عُدّل' } as const
    expect(given(opened, awaiting).when(chair, rule).decision.accepted).toBe(true)
  })

  test('[OB5] a delegation without a head in the meeting awaits nobody', () => {
    const delegation = { headConfirms: true, headIds: [] } as const
    expect(voiceOf('x', delegation)).toEqual({ isHead: false, headConfirms: false })
    expect(voiceOf('x', { ...delegation, headIds: ['y'] })).toEqual({ isHead: false, headConfirms: true })
    expect(voiceOf('y', { headIds: ['y'] })).toEqual({ isHead: true, headConfirms: false })
    expect(voiceOf('y', undefined)).toEqual({ isHead: false, headConfirms: false })
  })

  test('[OB5, LE3] a ledger from before heads confirmed folds to objections that await nobody', () => {
    expect(statementAfter(opened, objectionLodged()).objections[0]).toMatchObject({
      confirmation: null,
      consultation: null,
    })
  })
})

describe('consultations', () => {
  const begin = { type: 'beginConsultation', objectionId: objectionId('o1'), note: ' مع أصحاب المقترح ' } as const
  const end = { type: 'endConsultation', objectionId: objectionId('o1') } as const
  const begun: Past = [
    chair,
    {
      type: 'ConsultationBegun',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
      note: 'مع أصحاب المقترح',
    },
  ]
  const ended: Past = [
    rapporteur,
    { type: 'ConsultationEnded', objectionId: objectionId('o1'), paragraphId: paragraphId('p2'), note: null },
  ]

  test('[OB7] chair or rapporteur begins and ends them; the objection stands throughout', () => {
    const past = given(opened, objectionLodged())
    for (const by of [chair, rapporteur]) past.when(by, begin).gives(begun[1] as never)
    past.when(ofB, begin).refused('not-yours-to-do')
    past.when(chair, end).refused('consultation-not-open')
    past.when(chair, { ...begin, objectionId: objectionId('none') }).refused('not-found')
    const under = given(opened, objectionLodged(), begun)
    under.when(chair, begin).refused('consultation-open')
    under.when(rapporteur, end).gives(ended[1] as never)
    expect(standingObjections(under.statement, paragraphId('p2'))).toHaveLength(1)
    expect(under.statement.objections[0]?.consultation).toMatchObject({ note: 'مع أصحاب المقترح', by: chair })
    const over = statementAfter(opened, objectionLodged(), begun, ended)
    expect(over.objections[0]).toMatchObject({ consultation: null, state: 'standing' })
    const withdrawn: Past = [
      ofB,
      { type: 'ObjectionWithdrawn', objectionId: objectionId('o1'), paragraphId: paragraphId('p2') },
    ]
    expect(statementAfter(opened, objectionLodged(), begun, withdrawn).objections[0]?.consultation).toBeNull()
    for (const word of [begin, end])
      given(opened, objectionLodged(), withdrawn).when(chair, word).refused('objection-settled')
  })

  test('[RE1, OB5, OB7] each is told with who spoke, of what, and why', () => {
    const past = [opened, awaiting, begun, ended, confirmed, disowned]
    const names = {
      statement: statementAfter(...past),
      labels: new Map([[paragraphId('p2'), '1']]),
      delegationName: (id: string) => ({ ar: `الدولة ${id}`, en: `State ${id}` }),
    }
    const told = ledgerOf(past).map((entry) => ledgerSentence(entry, names))
    expect(told[1]?.ar).toContain('بانتظار تأكيد رئاسته')
    expect(told[1]?.en).toContain('pending confirmation by its head')
    expect(told[2]?.ar).toContain('مع أصحاب المقترح')
    expect(told[3]?.en).toMatch(
      /^The rapporteur closed the consultations on the objection of the delegation of State a/,
    )
    expect(told[4]?.ar).toMatch(/^أكّدت رئاسة وفد الدولة a اعتراض وفده/)
    expect(told[5]?.ar).toContain('السبب: بلا تكليف')
  })
})
