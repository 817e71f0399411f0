/** Letters of every script, plane, mark and control, generated, through every door and every export. */
import { hasHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { brokenBound } from '@tawafuq/arabic/textBounds'
import { toNfc } from '@tawafuq/arabic/toNfc'
import { nameKeys } from '@tawafuq/domain/acts/meeting/nameKeys'
import { inspectUpdate } from '@tawafuq/draft/inspectUpdate'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { newDelegationSchema, newParticipantSchema } from '@tawafuq/protocol/meetingSchemas'
import { parseCommand } from '@tawafuq/protocol/parseCommand'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { writeDocument } from '@tawafuq/server/documents/write/writeDocument'
import { expect, test } from 'vitest'
import { draftLimits } from '../kit/draftLimits.ts'
import { editOf, openDraft, wordsOf } from '../kit/drafts.ts'

/**
 * Code points: all of the first two thousand, all that are controls, marks of format or ignorable, and of every 128 others
 * one. UNICODE_CORPUS=1 takes all but those of the private planes.
 */
function corpus(): readonly number[] {
  const everyNth = process.env['UNICODE_CORPUS'] === '1' ? 1 : 128
  const codes: number[] = []
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const isPrivate = (code >= 0xe000 && code < 0xf900) || code >= 0xf0000
    const letter = String.fromCodePoint(code)
    const isOdd = !isPrivate && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(letter)
    if (code < 0x800 || code % (isPrivate ? 2_048 : everyNth) === 0 || (isOdd && code < 0xe0100)) codes.push(code)
  }
  return codes
}

const codes = corpus()
const around = (code: number): string => `\u0646\u0635 \u0639${String.fromCodePoint(code)}\u0639 x`
const limits = draftLimits({ textLength: 50_000, nodes: 40, updateBytes: 200_000, updateStructs: 2_000 })
const seed = seedDraft({ text: '\u0646\u0635' }, 'a room')

/** What every door lets in: letters that are seen, and no controls. */
const isTaken = (text: string): boolean =>
  text.isWellFormed() && !hasHiddenLetters(text) && brokenBound(text) === null && !/\p{Cc}/u.test(text)

test('[HT16, DR7] every letter is taken by act and by typing, or refused with a sentence, and the doors agree', () => {
  let taken = 0
  let refused = 0
  for (const code of codes) {
    const text = around(code)
    const act = parseCommand({ type: 'lodgeObjection', paragraphId: 'p', grounds: text }, 'ar')
    const isLine = code === 9 || code === 10 || code === 13
    if (!isLine) expect([code.toString(16), act.ok]).toEqual([code.toString(16), isTaken(text)])
    if (act.ok) taken += 1
    else {
      refused += 1
      expect(act.errors.map(({ message }) => message).join(' ')).toMatch(/[\u0600-\u06FF]{3}/u)
    }
    if (code % 4 !== 0 && code > 0x300) continue
    const update = editOf([seed], (doc) => wordsOf(doc).insert(1, text))
    const shadow = openDraft(seed)
    const typed = inspectUpdate(shadow, update, new Set(), limits)
    // What is half a letter becomes a sign of damage on the wire, and a joiner waits for its neighbour.
    const onTheWire = text.toWellFormed()
    if (!isLine && !/\u200C|\u200D|\uFE0E|\uFE0F|\uFFFC/u.test(text))
      expect([code.toString(16), typed.ok]).toEqual([code.toString(16), isTaken(onTheWire)])
    if (typed.ok) expect(readDraft(shadow).text).toBe(toNfc(`\u0646${onTheWire}\u0635`))
  }
  expect(taken).toBeGreaterThan(5_000)
  expect(refused).toBeGreaterThan(300)
})

test('[NA1, NA2] a name holds no letter that a text may not hold, and every name has keys by which another is known as it', () => {
  let taken = 0
  let refused = 0
  for (const code of codes) {
    const name = around(code)
    const seat = { role: 'observer', attendance: 'onsite' }
    const isPerson = newParticipantSchema.safeParse({ name, ...seat }).success
    const isDelegation = newDelegationSchema.safeParse({ name: { ar: name }, code: 'A', group: 'government' }).success
    expect([code.toString(16), isDelegation]).toEqual([code.toString(16), isPerson])
    // Some letters that a text may hold are none of a name; none is the other way about.
    if (isPerson) expect([code.toString(16), isTaken(name)]).toEqual([code.toString(16), true])
    if (isPerson) taken += 1
    else refused += 1
    if (isPerson) expect(nameKeys(name).every((key) => key.length > 0 && !hasHiddenLetters(key))).toBe(true)
  }
  expect(taken).toBeGreaterThan(2_000)
  expect(refused).toBeGreaterThan(300)
  // For the whole corpus, which is asked for by hand.
}, 180_000)

const exports = [
  ['txt', 'text'],
  ['md', 'markdown'],
  ['html', 'html'],
  ['docx', 'docx'],
  ['akn', 'akn'],
  ['json', 'json'],
] as const

test.each(exports)(
  '[DO40, DO20] in %s every letter that a text may hold goes out and comes in again',
  (format, type) => {
    const letters = codes.filter((code) => isTaken(around(code))).map((code) => String.fromCodePoint(code))
    const blocks = []
    for (let at = 0; at < letters.length; at += 60) {
      const words = letters.slice(at, at + 60).map((letter) => `\u0639${letter}\u0639`)
      blocks.push({
        kind: 'body',
        level: 0,
        label: null,
        text: `\u0646\u0635 ${words.join(' ')} \u0627\u0646\u062A\u0647\u0649.`,
      } as const)
    }
    const read = readDocument(writeDocument(format, exportSourceOf(blocks), 'clean'), type, {})
    const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()
    expect(read.blocks.map(({ text }) => folded(text))).toEqual(blocks.map(({ text }) => folded(text)))
    expect(blocks.length).toBeGreaterThan(60)
  },
)

test.each(['text', 'markdown', 'html', 'akn', 'json'] as const)(
  '[DO40] a file of %s with every letter there is comes in with those that are seen',
  (type) => {
    const lines: string[] = []
    for (let at = 0; at < codes.length; at += 50)
      lines.push(
        `\u0646\u0635 ${codes
          .slice(at, at + 50)
          .map((code) => `\u0639${String.fromCodePoint(code).toWellFormed()}`)
          .join(' ')} \u0627\u0646\u062A\u0647\u0649.`,
      )
    const plain = lines.map((line) => line.replace(/[\p{Cc}\u2028\u2029<>&]/gu, ''))
    const source = {
      text: plain.join('\n\n'),
      markdown: plain.join('\n\n'),
      html: plain.map((line) => `<p>${line}</p>`).join(''),
      akn: `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="x"><mainBody>${plain
        .map((line) => `<p>${line.replace(/[\uFFFE\uFFFF]/gu, '')}</p>`)
        .join('')}</mainBody></doc></akomaNtoso>`,
      json: JSON.stringify({
        format: 'tawafuq.text/1',
        blocks: lines.map((text) => ({ kind: 'body', level: 0, label: null, text })),
      }),
    }[type]
    const { blocks, report } = readDocument(new TextEncoder().encode(source), type, {})
    expect(blocks.length).toBeGreaterThan(50)
    for (const { text, label } of blocks) expect(hasHiddenLetters(text + (label ?? ''))).toBe(false)
    expect(report.map(({ code }) => code)).toContain('hidden-removed')
  },
)
