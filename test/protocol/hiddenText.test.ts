import { parseCommand } from '@tawafuq/protocol/parseCommand'
import { expect, test } from 'vitest'

test.each([
  ['a letter that turns others', 'نص \u202E%51\u202C', /not seen/],
  ['a blank without width', 'لا\u200Bيجوز', /not seen/],
  ['nine marks', `ب${'\u064E'.repeat(9)}`, /eight marks/],
  ['a word without end', 'ع'.repeat(401), /400 letters/],
])(
  '[HT16] %s is refused with a sentence in whatever a person writes, and taken where it names what stands',
  (_, text, said) => {
    const p = 'p1'
    const acts: readonly object[] = [
      { type: 'lodgeObjection', paragraphId: p, grounds: text },
      { type: 'lodgeObjection', paragraphId: p, grounds: 'x', counterText: text },
      { type: 'draftProposal', paragraphId: p, act: 'replace', text },
      { type: 'remark', on: { kind: 'bracket', id: 'b' }, text },
      { type: 'giveRuling', objectionId: 'o', outcome: 'met', reason: text },
      { type: 'explainPosition', text },
      { type: 'parkParagraph', paragraphId: p, with: text.slice(0, 150), note: text },
      { type: 'liftBracket', bracketId: 'b', outcome: 'replace', text },
      { type: 'liftBracket', bracketId: 'b', outcome: 'keep', consent: { basis: 'consent', note: text } },
      { type: 'insertParagraph', after: null, kind: 'body', text },
      { type: 'openVote', question: text, on: { kind: 'paragraph', id: p } },
      { type: 'openVote', question: 'x', on: { kind: 'paragraph', id: p }, division: [text] },
      { type: 'offerLateText', paragraphId: p, draft: 1, text },
    ]
    for (const act of acts) {
      const parsed = parseCommand(act, 'en')
      const messages = parsed.ok ? [] : parsed.errors.map(({ message }) => message)
      expect([JSON.stringify(act).slice(0, 40), messages.join(' ')]).toEqual([
        expect.any(String),
        expect.stringMatching(said),
      ])
    }
    const named: readonly object[] = [
      { type: 'agreeParagraph', paragraphId: p, textSeen: text },
      { type: 'placeBracket', paragraphId: p, kind: 'disputed', quote: { exact: text, prefix: text, suffix: text } },
    ]
    for (const act of named) expect(parseCommand(act, 'en').ok || act).toBe(true)
  },
)
