/**
 * Every field that a participant controls, filled by a grammar of what no honest program sends, against four oracles: the
 * server answers in time, another browser opens and types, every export and the gavel work, and what is refused is seen by
 * nobody. GRAMMAR_FUZZ=20 makes twenty times as many; SEED picks others.
 */
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { exportStatement } from '@tawafuq/server/boot/exportStatement'
import { exportDocument } from '@tawafuq/server/documents/exportDocument'
import { importDocument } from '@tawafuq/server/documents/importDocument'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTestMeeting } from '../http/createTestMeeting.ts'
import { startTestServer } from '../http/startTestServer.ts'
import { wordsOf } from '../kit/drafts.ts'
import { openHall, roomOf, textAt, typeAt } from '../kit/liveHall.ts'
import { malformedPresences } from '../kit/malformedPresences.ts'
import { nasty, wrong } from '../kit/nastyWords.ts'
import { firstOfA, ofB } from '../kit/people.ts'

const times = Number(process.env['GRAMMAR_FUZZ'] ?? 1)
const seed = Number(process.env['SEED'] ?? 20_310_303)

/** The marker makes what was refused known again wherever it would appear. */
const marked = (words: string, marker: string): string => `${marker} ${words}`

test('[HT17] words of acts, statements and imports: whatever they are, the house answers, exports, gavels, and shows nothing that it refused', async () => {
  const testServer = await startTestServer((needs) => ({
    importDocument,
    exportStatement: exportStatement(needs.application, exportDocument, 'https://tawafuq.example', () =>
      new Date().toISOString(),
    ),
  }))
  const people = await createTestMeeting(testServer.url)
  const refused: string[] = []
  let accepted = 0
  let slowest = 0
  let nth = 0
  const timed = async <Told extends { readonly status: number }>(call: Promise<Told>): Promise<Told> => {
    const begun = performance.now()
    const told = await call
    slowest = Math.max(slowest, performance.now() - begun)
    expect(told.status, JSON.stringify(told).slice(0, 300)).toBeLessThan(500)
    return told
  }
  const path = `/statements/${people.statementId}`
  const { body: sheet } = await people.chair.get(path)
  const [first, second] = (sheet.paragraphs as { id: string }[]).map(({ id }) => id)
  const act = (by: typeof people.palm, command: object) => timed(by.post(`${path}/commands`, command))
  await act(people.chair, { type: 'openNegotiation' })

  await fc.assert(
    fc.asyncProperty(nasty, wrong, fc.nat(14), async (words, odd, which) => {
      nth += 1
      const marker = `ZQ${nth}QZ`
      const text = marked(words, marker)
      const acts: readonly (readonly [typeof people.palm, object])[] = [
        [people.palm, { type: 'lodgeObjection', paragraphId: second, grounds: text }],
        [people.dune, { type: 'lodgeObjection', paragraphId: second, grounds: 'x', counterText: text }],
        [people.palm, { type: 'draftProposal', paragraphId: second, act: 'replace', text }],
        [people.palm, { type: 'explainPosition', text, paragraphId: second }],
        [
          people.rapporteur,
          { type: 'receiveProposal', paragraphId: second, delegationId: 'x', act: 'replace', text, author: text },
        ],
        [people.rapporteur, { type: 'insertParagraph', after: second, kind: 'body', text }],
        [people.chair, { type: 'openReading', note: text }],
        [
          people.palm,
          { type: 'placeBracket', paragraphId: second, kind: 'disputed', quote: { exact: text }, reason: text },
        ],
        [
          people.palm,
          {
            type: 'placeBracket',
            paragraphId: second,
            kind: 'disputed',
            quote: { exact: '\u0627\u0644\u0648\u0641\u0648\u062F', prefix: text },
            reason: text,
          },
        ],
        [people.chair, { type: 'parkParagraph', paragraphId: second, with: text, note: text }],
        [people.palm, { type: 'raiseLight', paragraphId: second, light: 'red', note: text }],
        [people.palm, { type: 'offerLateText', paragraphId: second, draft: 1, text }],
        [people.palm, { type: 'lodgeObjection', paragraphId: odd, grounds: odd }],
        [people.palm, { type: odd, paragraphId: second, text: odd }],
        [
          people.chair,
          { type: 'openVote', question: text, on: { kind: 'paragraph', id: second }, division: [text, odd] },
        ],
      ]
      const chosen = acts[which]
      if (chosen === undefined) return
      const told = await act(...chosen)
      if (told.status >= 400) refused.push(marker)
      else accepted += 1
      if (nth % 6 === 0) {
        const file = new TextEncoder().encode(`${text}\n\n1 - ${words}\n`)
        for (const type of ['text/plain', 'text/markdown', 'text/html', 'application/json']) {
          await timed(people.secretariat.call('POST', '/imports', { headers: { 'Content-Type': type }, body: file }))
        }
        const names = { name: text, role: 'observer', attendance: 'onsite' }
        await timed(people.secretariat.post(`/meetings/${people.meetingId}/participants`, names))
      }
    }),
    { numRuns: 60 * times, seed },
  )

  const { body: ledger } = await timed(people.dune.get(`${path}/ledger`))
  const { body: seen } = await timed(people.dune.get(path))
  const everything = JSON.stringify([ledger, seen])
  expect(refused.filter((marker) => everything.includes(marker))).toEqual([])
  expect(Math.min(accepted, refused.length)).toBeGreaterThan(4)
  for (const format of ['txt', 'md', 'html', 'docx', 'pdf', 'akn', 'json']) {
    const told = await people.chair.call('GET', `${path}/export/${format}?view=attributed`)
    expect([format, told.status]).toEqual([format, 200])
  }
  const { body: now } = await people.chair.get(path)
  const text = (now.paragraphs as { id: string; text: string }[]).find(({ id }) => id === first)?.text
  const gavelled = await act(people.chair, { type: 'agreeParagraph', paragraphId: first, textSeen: text })
  expect(gavelled.status).toBeLessThan(300)
  // No answer of any kind waited for another's words; the machine itself may.
  expect(slowest).toBeLessThan(5_000)
  await testServer.close()
}, 240_000)

test('[LV8] structs, marks, attributes and presences: whatever one sends, another opens, types and is stored, and what is refused is seen by nobody', async () => {
  const hall = await openHall()
  const room = roomOf('p2')
  const honest = hall.enter(ofB, room)
  await hall.until(() => honest.scope !== null && textAt(honest) !== '')
  let nth = 0
  let typed = 0
  const refusedMarkers: string[] = []
  await fc.assert(
    fc.asyncProperty(nasty, wrong, fc.nat(9), async (words, odd, which) => {
      nth += 1
      const marker = `ZQ${nth}QZ`
      const text = marked(words, marker)
      const attacker = hall.enter(firstOfA, room)
      await hall.until(() => attacker.refusal !== null || (attacker.scope !== null && textAt(attacker) !== ''))
      const { doc } = attacker
      const tries: readonly (() => void)[] = [
        () => wordsOf(doc).insert(1, text),
        () => wordsOf(doc).insert(0, text, { link: { href: text } }),
        () => wordsOf(doc).format(0, 2, { link: odd as never }),
        () => wordsOf(doc).insert(1, marker, { bchar: { id: odd as never, side: 'open' } }),
        () => wordsOf(doc).insert(1, marker, { note: { label: odd as never } }),
        () => wordsOf(doc).setAttribute(marker, odd as never),
        () => wordsOf(doc).insertEmbed(1, { odd, marker }),
        () => doc.getMap(marker).set(words, odd),
        () => void doc.getXmlFragment('text').insert(0, [new Y.XmlElement(marker)]),
        () =>
          attacker.provider.setAwarenessField('cursor', malformedPresences({})[nth % 80]?.['cursor' as never] ?? odd),
      ]
      try {
        tries[which]?.()
      } catch {
        // Yjs itself would not write it: nothing was sent.
      }
      await hall.settle()
      const isRefused = attacker.notices.some((notice) => notice.type === 'refused')
      if (isRefused) refusedMarkers.push(marker)
      attacker.provider.destroy()
      const word = `\u0643${nth} `
      typeAt(honest, 0, word)
      typed += 1
      await hall.settle()
      expect(honest.closed).toBeNull()
      expect((await hall.stored(room)).text).toContain(word.trim())
    }),
    { numRuns: 30 * times, seed },
  )
  const stored = JSON.stringify(await hall.stored(room))
  expect(refusedMarkers.filter((marker) => stored.includes(marker) || textAt(honest).includes(marker))).toEqual([])
  expect(refusedMarkers.length).toBeGreaterThan(3)
  const late = hall.enter(ofB, room)
  await hall.until(() => late.scope !== null && textAt(late) !== '')
  expect(textAt(late)).toBe((await hall.stored(room)).text)
  expect(typed).toBeGreaterThan(10)
  expect(seedDraft({ text: textAt(late) }, 'another room').length).toBeGreaterThan(0)
  hall.leave()
}, 240_000)
