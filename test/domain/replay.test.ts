import { fold } from '@tawafuq/domain/acts/evolve'
import { knownReading, replay } from '@tawafuq/domain/views/replay'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreed, bracketPlaced, objectionLodged, proposalId, proposalTabled } from '../kit/events.ts'
import { bracketId, ledgerOf, opened, type Past, paragraphId } from '../kit/given.ts'
import { paperNegotiation, steps } from '../kit/paperNegotiation.ts'
import { chair, firstOfA, rapporteur } from '../kit/people.ts'

const p2 = paragraphId('p2')
const framesOf = (...past: readonly Past[]) => replay(ledgerOf([opened, ...past]))
const textsOf = (...past: readonly Past[]) => framesOf(...past).map(({ texts }) => texts.get(p2)?.text)

const lifted = (outcome: 'drop' | 'replace', text: string | null): Past => [
  rapporteur,
  { type: 'BracketLifted', bracketId: bracketId('b1'), paragraphId: p2, outcome, text, consent: null },
]

test('[RE3] words that a lifting drops or replaces are gone from the replay from that act on', () => {
  const first = 'ندعو الحكومات إلى التعاون؛'
  expect(textsOf(bracketPlaced(), lifted('drop', null))).toEqual([first, first, 'ندعو إلى التعاون؛'])
  expect(textsOf(bracketPlaced(), lifted('replace', 'الدول')).at(-1)).toBe('ندعو الدول إلى التعاون؛')
})

test('[RE3] a proposal that is applied becomes the text, and what the paragraph read at its tabling is learnt', () => {
  const decided: Past = [
    rapporteur,
    { type: 'ProposalDecided', proposalId: proposalId('q1'), paragraphId: p2, outcome: 'apply', reason: null },
  ]
  const frames = framesOf(...proposalTabled('ندعو الدول'), decided)
  // The drafting of it was private, and has no frame.
  expect(frames.map(({ entry }) => entry.event.type)).toEqual(['StatementOpened', 'ProposalTabled', 'ProposalDecided'])
  expect(frames.at(-1)?.texts.get(p2)).toEqual({ text: 'ندعو الدول', version: 4 })
  expect(frames.at(-1)?.before.get(p2)?.text).toBe('ندعو الحكومات إلى التعاون؛')
})

test('[RE3] a standing bracket is drawn where its words are known to be, and nowhere where they are not', () => {
  const frames = framesOf(bracketPlaced(), agreed('p2', 'ندعو الدول'))
  expect(knownReading(frames[1] as (typeof frames)[0], p2).spans).toEqual([{ bracketId: 'b1', start: 5, end: 13 }])
  const unknown = framesOf(bracketPlaced(firstOfA, { quote: { exact: 'لفظ كُتب في المسودة' } }))
  expect(knownReading(unknown[1] as (typeof unknown)[0], p2).spans).toEqual([
    { bracketId: 'b1', start: null, end: null },
  ])
})

test('[RE3] a frame is about the paragraphs of its act, also where the act names a bracket or an objection alone', () => {
  const remark: Past = [
    chair,
    { type: 'BracketPositionTaken', bracketId: bracketId('b1'), delegationId: 'b' as never, stance: 'oppose' },
  ]
  expect(framesOf(bracketPlaced(), remark, objectionLodged()).map(({ about }) => about)).toEqual([
    [],
    ['p2'],
    ['p2'],
    ['p2'],
  ])
})

test('[RE3] whatever a negotiation does, each frame stands on a fresh fold and knows every agreed text to the letter', () => {
  let agreements = 0
  fc.assert(
    fc.property(steps, (run) => {
      const negotiation = paperNegotiation()
      for (const step of run) negotiation.step(step)
      const entries = negotiation.entries()
      for (const { entry, statement, texts } of replay(entries)) {
        for (const paragraph of statement.paragraphs) expect(texts.has(paragraph.id)).toBe(true)
        if (entry.event.type !== 'ParagraphAgreed') continue
        agreements += 1
        expect(texts.get(entry.event.paragraphId)?.text).toBe(entry.event.text)
        expect(statement).toEqual(fold(entries.slice(0, entry.version)))
      }
    }),
    { numRuns: 40 },
  )
  expect(agreements).toBeGreaterThan(10)
})
