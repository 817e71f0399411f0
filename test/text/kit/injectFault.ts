/** Faults put into clean paragraphs, one kind for each code of the drafting check. */
import type { CheckCode } from '@tawafuq/text/check/reasons'
import type { Block } from '@tawafuq/text/content'

/** A document with one fault in it, and the options that the check needs to see it. */
interface Faulty {
  readonly blocks: readonly Block[]
  readonly terms?: readonly { readonly preferred: string; readonly variants: readonly string[] }[]
  readonly renumbered?: ReadonlyMap<string, string>
}

type Inject = (blocks: readonly Block[], at: number) => Faulty | null

const words =
  (change: (text: string) => string): Inject =>
  (blocks, at) => {
    const block = blocks[at]
    if (block === undefined || block.kind === 'title' || block.kind === 'meta') return null
    const text = change(block.text)
    return text === block.text ? null : { blocks: blocks.with(at, { ...block, text }) }
  }

/** After a word in the middle, never inside a bracket. */
const amid = (put: string) =>
  words((text) => {
    const gaps = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index)
    const gap = gaps.find((place) => place > text.length / 3 && !/[([«”][^)\]»“]*$/u.test(text.slice(0, place)))
    return gap === undefined ? text : `${text.slice(0, gap)} ${put}${text.slice(gap)}`
  })

const ending = (sign: string) => words((text) => (/[،؛]$/u.test(text) ? text.slice(0, -1) + sign : text))

const table =
  (total: string): Inject =>
  (blocks, at) => ({
    blocks: blocks.toSpliced(at, 0, {
      kind: 'table',
      level: 0,
      label: null,
      text: `الفئة\tالعدد\nحكومات\t12\nمنظمات\t30\nالمجموع\t${total}`,
    }),
  })

const relabel =
  (change: (block: Block) => string | null): Inject =>
  (blocks, at) => {
    const block = blocks[at]
    const label = block === undefined ? null : change(block)
    return block === undefined || label === null || label === block.label
      ? null
      : { blocks: blocks.with(at, { ...block, label }) }
  }

/** What is done to a clean document so that the code has something to say; null where the paragraph does not lend itself. */
export const injectFault: Readonly<Record<CheckCode, Inject>> = {
  'bracket-unbalanced': amid('(كما ورد'),
  'bracket-crossing': amid('[كما (ورد] آنفاً)'),
  'bracket-reversed': amid(')كما ورد( آنفاً'),
  'hidden-mark': amid('\u200Fكما'),
  'latin-punctuation': words((text) => text.replace(/،(?= )/u, ',')),
  'digits-mixed': amid('من عام 2030 إلى عام 2035 ثم عام ٢٠٤٠'),
  'number-gap': relabel(({ kind, label }) =>
    kind === 'operative' && label !== null ? label.replace(/\d+/u, (n) => String(Number(n) + 7)) : null,
  ),
  'label-ambiguous': (blocks) => ({
    blocks: [
      ...blocks,
      { kind: 'operative', level: 0, label: null, text: 'ندعو إلى ما يلي:' },
      { kind: 'item', level: 1, label: '(أ)', text: 'العمل معاً؛' },
      { kind: 'operative', level: 0, label: null, text: 'نطلب ما يلي:' },
      { kind: 'item', level: 1, label: '(أ)', text: 'النشر.' },
    ],
  }),
  'label-missing': (blocks) => ({
    blocks: [
      ...blocks,
      { kind: 'operative', level: 0, label: '90 -', text: 'يدعو إلى ما يلي:' },
      { kind: 'item', level: 2, label: null, text: 'العمل معاً؛' },
    ],
  }),
  'doubled-word': amid('على على'),
  'paragraph-ending': (blocks, at) => {
    const kind = blocks[at]?.kind
    return kind === 'preambular' ? ending('؛')(blocks, at) : kind === 'operative' ? ending('،')(blocks, at) : null
  },
  'range-reversed': amid('في الفترة 21-19 آذار/مارس'),
  'month-name': amid('في 18 فبراير 2015'),
  'month-pair': amid('في 3 شباط/مارس 2014'),
  'number-flipped': amid('بموجب القرار 252/60'),
  'table-sum': table('43'),
  'near-miss': amid('حكومة الإنترنت'),
  'term-variant': (blocks, at) => {
    const injected = amid('أسماء الميادين')(blocks, at)
    return injected && { ...injected, terms: [{ preferred: 'أسماء النطاقات', variants: ['أسماء الميادين'] }] }
  },
  'reference-moved': (blocks, at) => {
    const injected = amid('عملاً بالفقرة 3 أعلاه')(blocks, at)
    return injected && { ...injected, renumbered: new Map([['3', '5']]) }
  },
  'reference-lost': amid('عملاً بالفقرة 97 من هذا البيان'),
  'verb-government': words((text) => (/^(?:ن|ت|ي)طلب إلى /u.test(text) ? text.replace(' إلى ', ' من ') : text)),
  'word-agreement': amid('لصغار المزارعون'),
  'date-impossible': amid('حتى 31 نيسان/أبريل'),
  'number-agreement': amid('خلال السنوات الخمسة المقبلة'),
  'verb-misprint': words((text) => text.replace(/^([نتي])عتمد(?= )/u, '$1عمد')),
  misspelt: words((text) => text.replace(/(?<= )([أإ])(?=\p{L}{2,} )/u, 'ا')),
  tatweel: words((text) => text.replace(/(?<= \p{L}{2})(?=[يتنبسشفقك]\p{L}+ )/u, '\u0640\u0640')),
  'mark-order': amid('المعد\u0651\u064Eل'),
  spacing: words((text) => text.replace(/،(?= )/u, ' ،')),
  'citation-differs': amid('القرار 1344 (المعدل في 2015) والقرار 1344 (المراجع في عام 2015)'),
  'spelling-differs': amid('بناء على ذلك وبناءً على هذا'),
}
