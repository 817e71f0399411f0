import { correctedParagraphs } from '@tawafuq/domain/acts/corrigendum/corrigendum'
import { hashText } from '@tawafuq/domain/acts/course/hashText'
import { isSymbol } from '@tawafuq/domain/acts/imprint/symbol'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import type { AdoptedParagraph } from '@tawafuq/domain/acts/statement'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphId, sha256 } from '../kit/given.ts'
import { paperMeeting, statementId } from '../kit/givenMeeting.ts'
import { chair, firstOfA, secretariat } from '../kit/people.ts'

const paragraph = (id: string, text: string): AdoptedParagraph => ({
  id: paragraphId(id),
  kind: 'body',
  level: 0,
  label: null,
  text,
})
const adopted: readonly AdoptedParagraph[] = [
  paragraph('p1', 'نعتمد القرار 225/74.'),
  paragraph('p2', 'نشكر المضيف.'),
  { ...paragraph('p3', '1 2'), kind: 'table', table: { headerRows: 0, rows: [[[{ text: '1 2' }]]] } },
]
const seen = hashText(adopted, sha256)
const change = { paragraphId: paragraphId('p1'), after: ' نعتمد القرار 255/74. ', reason: 'رقم نُقل خطأً' }
const issue = (more: object = {}): MeetingCommand => ({
  type: 'issueCorrigendum',
  statementId,
  textHashSeen: seen,
  changes: [change],
  ...more,
})

test('[RG6] a corrigendum says what is read instead and why, and counts up over the text', () => {
  const meeting = paperMeeting()
  const first = meeting.act(secretariat, issue(), 1, { adopted })
  const textHash = hashText(correctedParagraphs(adopted, [{ ...change, after: 'نعتمد القرار 255/74.' }]), sha256)
  const before = 'نعتمد القرار 225/74.'
  const changes = [{ ...change, before, after: 'نعتمد القرار 255/74.' }]
  expect(first).toEqual([{ type: 'CorrigendumIssued', statementId, number: 1, changes, textHash }])
  // Whoever saw the text before the first corrigendum corrects another text.
  expect(meeting.act(chair, issue(), 2, { adopted })).toBe('text-moved-on')
  const again = issue({ textHashSeen: textHash, changes: [{ ...change, after: 'نعتمد القرار 256/74.' }] })
  expect(meeting.act(chair, again, 3, { adopted })).toMatchObject([
    { number: 2, changes: [{ before: 'نعتمد القرار 255/74.' }] },
  ])
  expect(meeting.state().corrected[statementId]?.map(({ number }) => number)).toEqual([1, 2])
})

test('[RG6] what corrects nothing, has no reason, or is no adopted text is refused', () => {
  const meeting = paperMeeting()
  const act = (command: MeetingCommand, by = secretariat) => meeting.act(by, command, 1, { adopted })
  expect(act(issue(), firstOfA)).toBe('not-yours-to-do')
  expect(meeting.act(secretariat, issue(), 1, { adopted: null })).toBe('statement-not-adopted')
  expect(meeting.act(secretariat, issue(), 1, { adopted, isOfMeeting: false })).toBe('not-found')
  const one = (more: object) => act(issue({ changes: [{ ...change, ...more }] }))
  expect(one({ after: adopted[0]?.text })).toBe('correction-idle')
  expect(one({ after: ' ' })).toBe('paragraph-empty')
  expect(one({ reason: ' ' })).toBe('reason-missing')
  expect(one({ paragraphId: paragraphId('p9') })).toBe('not-found')
  expect(one({ paragraphId: paragraphId('p3') })).toBe('table-not-corrected')
  expect(act(issue({ changes: [change, { ...change, after: 'أخرى' }] }))).toBe('correction-idle')
  expect(meeting.entries()).toEqual([])
})

test('[RG6] words that stay keep their marks, and runs always spell the words', () => {
  const marked: AdoptedParagraph = {
    ...paragraph('p', 'ندعو الدول إلى العمل'),
    runs: [{ text: 'ندعو ' }, { text: 'الدول', marks: ['strong'] }, { text: '', note: '1' }, { text: ' إلى العمل' }],
  }
  const [corrected] = correctedParagraphs([marked], [{ paragraphId: marked.id, after: 'ندعو الحكومات إلى العمل' }])
  expect(corrected?.runs?.filter(({ marks }) => marks).map(({ text }) => text)).toEqual(['ال', 'حكومات'])
  expect(corrected?.runs?.filter(({ note }) => note === '1')).toHaveLength(1)
  const word = fc.string({ unit: 'grapheme', maxLength: 4 })
  let reworded = 0
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), word, fc.nat(20), fc.nat(20), (texts, put, from, length) => {
      const text = texts.join('')
      const letters = [...text]
      const after = [...letters.slice(0, from), put, ...letters.slice(from + length)].join('')
      const whole = { ...paragraph('p', text), runs: texts.map((one) => ({ text: one })) }
      const [made] = correctedParagraphs([whole], [{ paragraphId: whole.id, after }])
      if (after !== text) reworded += 1
      expect([made?.text, made?.runs?.map((run) => run.text).join('')]).toEqual([after, after])
    }),
  )
  expect(reworded).toBeGreaterThan(20)
})

test('[RG6] the end of a symbol that corrigenda take is given to no other document', () => {
  expect(['A/RES/1', 'A/RES/1/Corr.1', 'A/RES/1/corr.2', 'A/Corrib'].map(isSymbol)).toEqual([true, false, false, true])
})
