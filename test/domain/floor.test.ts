import { litLights } from '@tawafuq/domain/acts/light/lights'
import { paragraphState } from '@tawafuq/domain/acts/standing'
import { compareRevisions } from '@tawafuq/domain/views/compareRevisions'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { secondPass } from '@tawafuq/domain/views/secondPass'
import { expect, test } from 'vitest'
import { agreed, bracketPlaced, objectionLodged } from '../kit/events.ts'
import { given, ledgerOf, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur, secretariat } from '../kit/people.ts'
import { recordNames } from '../kit/recordNames.ts'

const text = 'ندعو الحكومات إلى التعاون؛'
const floor = (name: string): Past => [chair, { type: 'FloorGiven', paragraphId: paragraphId(name) }]
const light = (name: string, shown: 'green' | 'yellow' | 'red', by = firstOfA): Past => [
  by,
  {
    type: 'LightRaised',
    paragraphId: paragraphId(name),
    delegationId: by.delegationId as never,
    light: shown,
    note: null,
  },
]

test('[FL1] a reading freezes the labels and keeps the whole text as it stands, with its brackets', () => {
  const readings = new Map([[paragraphId('p2'), reading(text, ['b1', 5, 13], ['gone', 0, 4])]])
  const { decision } = given(opened, bracketPlaced(), agreed('p3', 'نطلب تقريراً.')).when(
    chair,
    { type: 'openReading', note: ' ' },
    { readings },
  )
  if (!decision.accepted) throw new Error(decision.refusal.code)
  expect(decision.events).toMatchObject([
    {
      type: 'ReadingOpened',
      reading: 1,
      name: 'Rev.1',
      note: null,
      paragraphs: [
        { id: 'p1', text: 'إذ نشير إلى الحوار،' },
        { id: 'p2', label: '1', text, spans: [{ bracketId: 'b1', start: 5, end: 13 }] },
        { id: 'p3', text: 'نطلب تقريراً.' },
      ],
    },
  ])
  const after = statementAfter(opened, bracketPlaced(), ...decision.events)
  expect([after.reading, after.labelsFrozen, after.stage]).toEqual([1, true, 'drafting'])
  given(opened).when(rapporteur, { type: 'openReading' }).refused('not-yours-to-do')
})

test('[FL1] readings count, and any two revisions can be compared', () => {
  const first = given(opened).when(chair, { type: 'openReading' }).decision
  if (!first.accepted) throw new Error(first.refusal.code)
  const past: readonly Past[] = [
    opened,
    ...first.events,
    [
      rapporteur,
      {
        type: 'ParagraphInserted',
        paragraphId: paragraphId('p4'),
        after: paragraphId('p3'),
        kind: 'operative',
        level: 0,
        label: null,
        relation: null,
        text: 'نقرر',
      },
    ],
    [rapporteur, { type: 'ParagraphStruck', paragraphId: paragraphId('p1'), draft: 1, text: 'x', reason: 'y' }],
  ]
  const readings = new Map([[paragraphId('p2'), reading('ندعو الدول؛')]])
  const second = given(...past).when(chair, { type: 'openReading' }, { readings }).decision
  if (!second.accepted) throw new Error(second.refusal.code)
  const { revisions } = statementAfter(...past, ...second.events)
  const [rev1, rev2] = revisions
  if (rev1 === undefined || rev2 === undefined) throw new Error('two revisions were opened')
  expect([rev1.name, rev2.name, rev2.reading]).toEqual(['Rev.1', 'Rev.2', 2])
  expect(compareRevisions(rev1, rev2).map(({ paragraphId: id, change }) => [id, change])).toEqual([
    ['p1', 'gone'],
    ['p2', 'changed'],
    ['p3', 'same'],
    ['p4', 'added'],
  ])
})

test('[FL2] a light is changed by its own delegation and stops nothing', () => {
  const raise = { type: 'raiseLight', paragraphId: paragraphId('p2'), light: 'red' } as const
  const past = given(opened, light('p2', 'red'))
  past.when(secretariat, raise).refused('not-yours-to-do')
  const gavel = { type: 'agreeParagraph', paragraphId: paragraphId('p2'), textSeen: text } as const
  expect(past.when(chair, gavel, { reading: reading(text) }).decision.accepted).toBe(true)
  // In entries from before lights were declared green took back what was up.
  expect(litLights(statementAfter(opened, light('p2', 'red'), light('p2', 'green')), paragraphId('p2'))).toEqual([])
})

test('[PA9] a paragraph is agreed ad referendum where that was said, and else not', () => {
  const gavel = { type: 'agreeParagraph', paragraphId: paragraphId('p2'), textSeen: text } as const
  const agreement = { type: 'ParagraphAgreed', paragraphId: paragraphId('p2'), draft: 1, text } as const
  const past = given(opened)
  past.when(chair, gavel, { reading: reading(text) }).gives(agreement)
  past.when(chair, { ...gavel, adReferendum: false }, { reading: reading(text) }).gives(agreement)
  const said = { ...agreement, adReferendum: true } as const
  past.when(chair, { ...gavel, adReferendum: true }, { reading: reading(text) }).gives(said)
  const told = (event: typeof agreement | typeof said) => {
    const entries = ledgerOf([opened, [chair, event]])
    const last = entries.at(-1)
    return last === undefined ? [] : Object.values(ledgerSentence(last, recordNames(entries)))
  }
  const words = [/بشرط الاستشارة/u, /ad referendum/u]
  expect(told(said).map((sentence, nth) => words[nth]?.test(sentence))).toEqual([true, true])
  expect(told(agreement).map((sentence, nth) => words[nth]?.test(sentence))).toEqual([false, false])
  expect(statementAfter(opened, [chair, said]).paragraphs[1]?.agreement?.adReferendum).toBe(true)
})

test('[FL2] lights that are no declarations go out when the floor moves on, and the second pass remembers them until the floor returns', () => {
  const raised = [opened, floor('p2'), light('p2', 'yellow'), light('p2', 'red', ofB)] as const
  const moved = statementAfter(...raised, floor('p3'))
  expect(litLights(statementAfter(...raised), paragraphId('p2'))).toHaveLength(2)
  expect(litLights(moved, paragraphId('p2'))).toEqual([])
  expect(secondPass(moved)).toEqual([{ paragraphId: 'p2', light: 'red', delegationIds: ['a', 'b'] }])
  expect(secondPass(statementAfter(...raised, floor('p3'), floor('p2')))).toEqual([])
  expect(secondPass(statementAfter(...raised, floor('p3'), agreed('p2', text)))).toEqual([])
})

test('[FL3] a parked paragraph leaves the floor, takes no gavel, and comes back with a report', () => {
  const park = { type: 'parkParagraph', paragraphId: paragraphId('p2'), with: 'أصدقاء الرئيس' } as const
  const parked: Past = [chair, { ...park, type: 'ParagraphParked', note: null }]
  given(opened, floor('p2'))
    .when(chair, park)
    .gives({ ...park, type: 'ParagraphParked', note: null })
  given(opened)
    .when(chair, { ...park, with: ' ' })
    .refused('group-missing')
  const past = given(opened, floor('p2'), objectionLodged(), parked)
  expect(past.statement.floor).toBeNull()
  const paragraph = past.statement.paragraphs[1]
  if (paragraph === undefined) throw new Error('p2 is missing')
  expect(paragraphState(past.statement, paragraph)).toBe('parked')
  past.when(chair, park).refused('paragraph-parked')
  const quiet = given(opened, parked)
  quiet
    .when(chair, { type: 'agreeParagraph', paragraphId: paragraphId('p2'), textSeen: text }, { reading: reading(text) })
    .refused('paragraph-parked')
  quiet
    .when(rapporteur, { type: 'strikeParagraph', paragraphId: paragraphId('p2'), reason: 'x' })
    .refused('paragraph-parked')
  quiet.when(chair, { type: 'bringBack', paragraphId: paragraphId('p2'), report: '' }).refused('reason-missing')
  quiet
    .when(chair, { type: 'bringBack', paragraphId: paragraphId('p2'), report: 'اتفقت المجموعة' })
    .gives({ type: 'ParagraphBroughtBack', paragraphId: paragraphId('p2'), report: 'اتفقت المجموعة' })
  given(opened)
    .when(chair, { type: 'bringBack', paragraphId: paragraphId('p2'), report: 'x' })
    .refused('paragraph-not-parked')
})
