/** What a text costs whoever reads it, as its length doubles: adversarial texts, and a growth above linear fails. */
import { foldArabic } from '@tawafuq/arabic/foldArabic'
import { hiddenLetters, withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import { latinStretches } from '@tawafuq/arabic/latinStretches'
import { oddStretches } from '@tawafuq/arabic/oddStretches'
import { brokenBound, withBoundedMarks } from '@tawafuq/arabic/textBounds'
import { toNfc } from '@tawafuq/arabic/toNfc'
import { changedWords } from '@tawafuq/domain/views/changedWords'
import { readDraft } from '@tawafuq/draft/readDraft'
import { seedDraft } from '@tawafuq/draft/seedDraft'
import { exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { readDocument } from '@tawafuq/server/documents/read/readDocument'
import { writeDocument } from '@tawafuq/server/documents/write/writeDocument'
import { directedRuns } from '@tawafuq/text/directedRuns'
import { searchText } from '@tawafuq/text/searchText'
import { wordDiff } from '@tawafuq/text/wordDiff'
import { Plugin } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IsolatedText } from '../../client/design-system/IsolatedText.tsx'
import { DrawBrackets } from '../../client/editor/extensions/drawBrackets.ts'
import { ParagraphText } from '../../client/editor/ParagraphText.tsx'
import { textPieces } from '../../client/editor/textPieces.ts'
import { WordDiff } from '../../client/features/word-diff/index.ts'
import { openDraft } from '../kit/drafts.ts'
import { bracketId, reading } from '../kit/given.ts'
import { openPaperEditor } from '../kit/paperEditor.ts'

/** Texts of about so many units, each of a kind that once took its square. */
const texts: Readonly<Record<string, (units: number) => string>> = {
  'Latin and Arabic letter by letter': (units) => 'a\u0628'.repeat(units / 2),
  'Latin and Arabic word by word': (units) => 'a \u0628 '.repeat(units / 4),
  'marks on one letter': (units) => `\u0628${'\u064E\u0655\u0651\u0327'.repeat(units / 4)}`,
  'marks on many letters': (units) => `\u0628${'\u064E'.repeat(9)}`.repeat(units / 10),
  'one word': (units) => '\u0639'.repeat(units),
  'figures and commas': (units) => '1,'.repeat(units / 2),
  signs: (units) => '.,;-'.repeat(units / 4),
  'opening brackets': (units) => 'A ('.repeat(units / 3),
  'hidden letters': (units) => 'a\u200B\u202E'.repeat(units / 3),
  joiners: (units) => '\u0628\u200C'.repeat(units / 2),
  blanks: (units) => ' '.repeat(units),
}

/** Steps that a page or the server takes with a text. */
const steps: Readonly<Record<string, (text: string) => unknown>> = {
  normalising: toNfc,
  folding: (text) => foldArabic(text),
  searching: (text) => searchText(text, '\u0628 a'),
  'telling hidden letters': hiddenLetters,
  'taking hidden letters out': withoutHiddenLetters,
  'judging bounds': (text) => [brokenBound(text), withBoundedMarks(text)],
  'finding what is not drawn': oddStretches,
  isolating: latinStretches,
  'directing runs': (text) => directedRuns([{ text }], 'rtl'),
  'cutting into pieces': (text) => textPieces(reading(text), 'rtl', true),
  'drawing at rest': (text) =>
    renderToStaticMarkup(<ParagraphText reading={reading(text)} dir="rtl" faces={new Map()} hasOpening />),
  'drawing in a panel': (text) => renderToStaticMarkup(<IsolatedText text={text} />),
  'differing from another': (text) => wordDiff(text, `${text.slice(9)} \u0628\u0639\u062F ${text.slice(0, 9)}`),
  'differing from its reverse': (text) => wordDiff(text, text.split(' ').reverse().join(' ')),
  'finding changed words': (text) => changedWords(text, `${text.slice(9)} x`),
  'seeding and reading a draft': (text) => readDraft(openDraft(seedDraft({ text }, 'a room'))),
  'importing as plain text': (text) => readDocument(new TextEncoder().encode(text), 'text', {}),
  'importing as HTML': (text) => readDocument(new TextEncoder().encode(`<p>${text}</p>`), 'html', {}),
  'exporting as Markdown': (text) => writeDocument('md', exportSourceOf([block(text)]), 'clean'),
  'exporting as HTML': (text) => writeDocument('html', exportSourceOf([block(text)]), 'clean'),
  'exporting as plain text': (text) => writeDocument('txt', exportSourceOf([block(text)]), 'clean'),
}

const block = (text: string) => ({ kind: 'body', level: 0, label: null, text }) as const

/** Units of the shorter text; TEXT_COST=120000 measures longer ones. */
const units = Number(process.env['TEXT_COST'] ?? 12_000)
/** Milliseconds below which nothing is said of growth: a machine under load takes them by itself. */
const noise = 250

function took(step: (text: string) => unknown, text: string): number {
  const begun = performance.now()
  step(text)
  return performance.now() - begun
}

test.each(Object.entries(steps))('[TX40] %s takes time that grows with the length of the text', (name, step) => {
  for (const [kind, make] of Object.entries(texts)) {
    const [short, long] = [make(units), make(units * 4)]
    took(step, short)
    const once = took(step, short)
    let growth = took(step, long)
    // A pause of the machine is met once, a square every time.
    if (growth > Math.max(noise, once * 12)) growth = Math.min(growth, took(step, long), took(step, long))
    expect(
      growth,
      `${name}: ${kind}, ${Math.round(once)} ms, four times as long ${Math.round(growth)} ms`,
    ).toBeLessThan(Math.max(noise, Math.max(once, 5) * 12))
  }
})

test('[UI70] three hundred brackets on one word are drawn in some thousands of elements', () => {
  const text = '\u0646\u062F\u0639\u0648 \u0627\u0644\u062D\u0643\u0648\u0645\u0627\u062A \u0625\u0644\u0649'
  const spans = Array.from({ length: 300 }, (_, at) => [`b${at}`, 5, 12] as const)
  const faces = new Map(
    spans.map(([id]) => [
      bracketId(id),
      { kind: 'disputed', colour: 'd1', number: 1, spokenOpen: '[', spokenClose: ']' } as const,
    ]),
  )
  const drawn = renderToStaticMarkup(
    <ParagraphText reading={reading(text, ...spans)} dir="rtl" faces={faces as never} hasOpening={false} />,
  )
  expect(drawn.match(/<span/gu)?.length ?? 0).toBeLessThan(8_000)
  expect(drawn.match(/bk-open/gu)).toHaveLength(300)
})

test('[UI70] letters that nobody sees are drawn as signs, marks beyond measure are counted, and every letter stays in the page', () => {
  const text = `\u0646\u0635 \u202E%51\u202C \u0644\u0627\u200B\u200B\u064A\u062C\u0648\u0632 \u0628${'\u064E'.repeat(60)}`
  const shown = renderToStaticMarkup(<IsolatedText text={text} />)
  expect(shown).toContain('data-sign="U+202E"')
  expect(shown).toContain('data-sign="U+200B \u00D72"')
  expect(shown).toContain('data-sign="+52"')
  expect(shown.replace(/<[^>]*>/gu, '')).toBe(text)
})

test('[UI70] a text of fifty thousand letters of any kind becomes a page of bounded size', () => {
  for (const [kind, make] of Object.entries(texts)) {
    const text = make(49_000)
    const elements = renderToStaticMarkup(
      <ParagraphText reading={reading(text)} dir="rtl" faces={new Map()} hasOpening />,
    ).match(/<[a-z]/gu)
    expect([kind, (elements?.length ?? 0) < 6_000]).toEqual([kind, true])
    const marks = renderToStaticMarkup(<IsolatedText text={text} />).match(/<[a-z]/gu)
    expect([kind, (marks?.length ?? 0) < 6_000]).toEqual([kind, true])
  }
})

test('[UI70] a heavy text is laid out in stretches, in the sheet, in panels, in a comparison and in an editor', () => {
  const span = (start: number) => [`b${start}`, start, start + 450] as const
  for (const [kind, make] of Object.entries(texts)) {
    const text = make(24_000)
    const spans = Array.from({ length: 40 }, (_, nth) => span(nth * 590))
    const sheet = renderToStaticMarkup(
      <ParagraphText reading={reading(text, ...spans)} dir="rtl" faces={new Map()} hasOpening />,
    )
    const panel = renderToStaticMarkup(<IsolatedText text={text} />)
    const compared = renderToStaticMarkup(<WordDiff before={text} after={`${text.slice(9)} \u0628`} />)
    for (const drawn of [sheet, panel, compared]) {
      const stretches = drawn.split('<span class="stretch">').slice(1)
      // What is not drawn, such as marks beyond measure, is long without weight.
      const shown = stretches.map((one) =>
        one.replace(/data-kind="marks".*?<\/span><\/span>/gu, '').replace(/<[^>]*>/gu, ''),
      )
      expect([kind, drawn.split('<span class="stretch">')[0]?.replace(/<[^>]*>/gu, '')]).toEqual([kind, ''])
      expect([kind, Math.max(...shown.map(({ length }) => length)) < 800]).toEqual([kind, true])
    }
    const looks = looksInEditor(text)
    const laid = looks.filter((one) => one.class === 'stretch')
    expect([kind, laid.length > (kind === 'marks on one letter' ? 0 : 20), laid.at(-1)?.to]).toEqual([
      kind,
      true,
      text.length + 1,
    ])
    expect(looks.length).toBeLessThan(1_500)
  }
  expect(looksInEditor('\u0628\u0639\u062F a '.repeat(300)).some((one) => one.class === 'stretch')).toBe(false)
})

/** What an editor draws over a text: where, and with which class. */
function looksInEditor(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly class: string }[] {
  const hooks = DrawBrackets.config as unknown as {
    addOptions: () => object
    addProseMirrorPlugins: (this: { options: unknown }) => Plugin<{ drawn: DecorationSet }>[]
  }
  const [plugin] = hooks.addProseMirrorPlugins.call({ options: { ...hooks.addOptions(), dir: 'rtl' } })
  if (plugin?.spec.state === undefined) throw new Error('Nothing is drawn')
  const alone = new Plugin({ state: plugin.spec.state })
  const editor = openPaperEditor(openDraft(seedDraft({ text }, 'a room')), { after: [alone] })
  return (alone.getState(editor.state())?.drawn.find() ?? []).map((one) => ({
    from: one.from,
    to: one.to,
    class: String((one as unknown as { type: { attrs?: { class?: string } } }).type.attrs?.class),
  }))
}

test('[TX40, PR8] three long proposals on a long paragraph are compared at once, however little they share', () => {
  const words = (seed: number) => Array.from({ length: 12_000 }, (_, at) => `\u0643${(at * seed) % 977}`).join(' ')
  const [base, ...rivals] = [words(1), words(3), words(5), words(7)]
  const begun = performance.now()
  for (const rival of rivals) {
    const pieces = wordDiff(base ?? '', rival)
    expect(pieces.length).toBeLessThanOrEqual(2_000)
    expect(pieces.flatMap(({ kind, text }) => (kind === 'added' ? [] : [text])).join('')).toBe(base)
    expect(pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')).toBe(rival)
    expect(changedWords(base ?? '', rival).length).toBeLessThan(2_000)
  }
  // A table of all words against all took minutes and gigabytes.
  expect(performance.now() - begun).toBeLessThan(20_000)
})
