import { asId, type DelegationId, type Instant, type LinkId } from '@tawafuq/domain/acts/ids'
import { attributedText } from '@tawafuq/domain/views/attributedText'
import { concernsOf } from '@tawafuq/domain/views/concernsOf'
import { courseOf } from '@tawafuq/domain/views/courseOf'
import { noticesOf, noticesSince } from '@tawafuq/domain/views/noticesOf'
import { liftFromReading, whatIf } from '@tawafuq/domain/views/whatIf'
import { draftUpdate } from '@tawafuq/draft/draftUpdate'
import { liftGlyphs } from '@tawafuq/draft/liftGlyphs'
import { placeGlyphs } from '@tawafuq/draft/placeGlyphs'
import { readUpdates } from '@tawafuq/draft/readUpdates'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allAgreed, bracketPlaced, objectionId, objectionLodged, proposalTabled } from '../kit/events.ts'
import { bracketId, ledgerOf, noon, opened, type Past, paragraphId, reading, statementAfter } from '../kit/given.ts'
import { chair, firstOfA, ofB, rapporteur } from '../kit/people.ts'

const a = asId<DelegationId>('a')
const b = asId<DelegationId>('b')
const text = 'ندعو الحكومات إلى التعاون؛'
const inner = bracketPlaced(ofB, { bracketId: bracketId('b2') })
const nested = reading(text, ['b1', 5, 17], ['b2', 5, 13])

function viewed(view: 'clean' | 'attributed' | 'unattributed', shown = nested): string {
  const statement = statementAfter(opened, bracketPlaced(), inner)
  const paragraph = statement.paragraphs[1]
  if (paragraph === undefined) throw new Error('p2 is missing')
  return attributedText(statement, paragraph, shown, view, ({ delegationId }) => delegationId ?? '')
}

test('[VI1] brackets are printed nested, with their owners, without them, or not at all', () => {
  expect(viewed('attributed')).toBe('ندعو [a: [b: الحكومات] إلى] التعاون؛')
  expect(viewed('unattributed')).toBe('ندعو [[الحكومات] إلى] التعاون؛')
  expect(viewed('clean')).toBe(text)
  expect(viewed('unattributed', reading(text, ['b1', null, 17], ['b2', 0, text.length]))).toBe(`[${text}]`)
})

test('[VI1] whatever the brackets, the words are the same in the same order', () => {
  let crossing = 0
  const ends = fc.tuple(fc.nat(text.length), fc.nat(text.length))
  fc.assert(
    fc.property(ends, ends, (one, other) => {
      const spans = [one, other].map((pair) => pair.toSorted((x, y) => x - y))
      const [[s1 = 0, e1 = 0] = [], [s2 = 0, e2 = 0] = []] = spans
      if (s1 < s2 && s2 < e1 && e1 < e2) crossing += 1
      const shown = viewed('unattributed', reading(text, ['b1', s1, e1], ['b2', s2, e2]))
      expect(shown.replaceAll(/[[\]]/g, '')).toBe(text)
      expect(shown.split('[').length).toBe(shown.split(']').length)
    }),
  )
  expect(crossing).toBeGreaterThan(5)
})

test('[VI2] a preview reads what the draft would read', () => {
  let dropped = 0
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(text.length),
      fc.constantFrom('keep', 'drop', 'replace'),
      (x, y, outcome) => {
        const [start = 0, end = 0] = [x, y].toSorted((one, other) => one - other)
        fc.pre(start < end)
        const seed = seedDraft({ text }, 'a room')
        const placed = draftUpdate([seed], (doc) => placeGlyphs(doc, { start, end }, bracketId('b1')))
        const words = outcome === 'replace' ? 'الدول' : null
        const lifted = draftUpdate([seed, placed], (doc) => liftGlyphs(doc, bracketId('b1'), outcome, words))
        const before = readUpdates([seed, placed])
        const preview = liftFromReading(before, { bracketId: bracketId('b1'), outcome, text: words })
        expect(preview?.text).toBe(readUpdates([seed, placed, lifted]).text)
        if (outcome === 'drop') dropped += 1
      },
    ),
  )
  expect(dropped).toBeGreaterThan(10)
})

test('[VI2] choosing previews the fall of the others, and a package that is not whole is told', () => {
  const link = (as: 'alternatives' | 'package'): Past => [
    rapporteur,
    {
      type: 'BracketsLinked',
      linkId: asId<LinkId>('l1'),
      bracketIds: [bracketId('b1'), bracketId('b2')],
      as,
      noText: false,
    },
  ]
  const beside = new Map([
    [paragraphId('p2'), reading('ندعو الحكومات الدول إلى التعاون؛', ['b1', 5, 13], ['b2', 14, 19])],
  ])
  const choice = statementAfter(opened, bracketPlaced(), inner, link('alternatives'))
  const preview = whatIf(choice, beside, [{ bracketId: bracketId('b2'), outcome: 'choose' }])
  if ('code' in preview) throw new Error(preview.code)
  expect(preview.readings.get(paragraphId('p2'))).toEqual({ text: 'ندعو الدول إلى التعاون؛', spans: [] })
  expect(preview.lifted).toEqual(['b1', 'b2'])
  const pack = statementAfter(opened, bracketPlaced(), inner, link('package'))
  expect(whatIf(pack, beside, [{ bracketId: bracketId('b1'), outcome: 'keep' }])).toMatchObject({
    code: 'package-incomplete',
    concerns: ['b2'],
  })
})

test('[VI3] what has a time comes first, then what is asked, then what stands in its name', () => {
  const later = asId<Instant>('2030-05-01T13:00:00.000Z')
  const past: readonly Past[] = [
    opened,
    objectionLodged(firstOfA),
    [firstOfA, { type: 'TextPromised', objectionId: objectionId('o1'), paragraphId: paragraphId('p2'), until: later }],
    bracketPlaced(ofB),
    bracketPlaced(firstOfA, { bracketId: bracketId('b3'), paragraphId: paragraphId('p3') }),
  ]
  const kinds = (at: Instant) => concernsOf(statementAfter(...past), a, at).map(({ kind }) => kind)
  expect(kinds(noon)).toEqual(['text-promised', 'others-bracket', 'own-bracket'])
  expect(kinds(later)).toEqual(['text-due', 'others-bracket', 'own-bracket'])
  expect(concernsOf(statementAfter(...past), asId<DelegationId>('c'), noon)).toEqual([])
  const silent = statementAfter(opened, ...allAgreed, { type: 'SilenceOpened', until: later })
  expect(concernsOf(silent, b, noon)).toMatchObject([{ kind: 'silence-runs', asks: true, dueAt: later }])
})

test('[VI3, PR1] a delegation is told what others did to what is its own, and nothing that is still private', () => {
  const ruling: Past = [
    chair,
    {
      type: 'RulingGiven',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
      outcome: 'met',
      reason: 'x',
    },
  ]
  const entries = ledgerOf([opened, objectionLodged(ofB), bracketPlaced(), ...proposalTabled('x'), ruling])
  const ofTheOther = noticesOf(entries, ofB)
  expect(ofTheOther.map(({ type, own }) => [type, own])).toEqual([
    ['BracketPlaced', true],
    ['ProposalTabled', true],
    ['RulingGiven', true],
  ])
  expect(noticesSince(ofTheOther, 5)).toBe(1)
  expect(noticesOf(entries, firstOfA).map(({ type }) => type)).toEqual(['RulingGiven'])
})

test('[VI3] the course of a negotiation counts what stands after each act that changes a number', () => {
  const entries = ledgerOf([
    opened,
    bracketPlaced(),
    [chair, { type: 'FloorGiven', paragraphId: paragraphId('p2') }],
    objectionLodged(),
  ])
  expect(courseOf(entries).map(({ version, brackets, objections }) => [version, brackets, objections])).toEqual([
    [1, 0, 0],
    [2, 1, 0],
    [4, 1, 1],
  ])
  expect(courseOf(entries, paragraphId('p3'))).toHaveLength(1)
})
