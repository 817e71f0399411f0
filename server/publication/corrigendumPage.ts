/** The page of a corrigendum under its symbol: what it corrects, word by word and why, and how it is verified. */
import type { CorrigendumRecord } from '@tawafuq/domain/views/corrigendumRecord'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Block } from '@tawafuq/text/content'
import type { CorrigendumRow } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import { named } from './consultationPage.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { momentBeside } from './momentBeside.ts'
import { registerWord } from './registerPage.ts'
import type { registerWords } from './registerWords.ts'

export interface CorrigendumPage {
  readonly row: CorrigendumRow
  /** The symbol of the text that it corrects. */
  readonly original: string
  readonly verified: readonly { readonly ar: string; readonly en: string }[]
  readonly awaitsWitnesses: boolean
  /** Of the meeting of the text; absent where that is no more. */
  readonly zone: string | undefined
  readonly publicUrl: string
  readonly language: Language
}

const formats = ['pdf', 'docx', 'html', 'txt'] as const

export function corrigendumPage({
  row,
  original,
  verified,
  awaitsWitnesses,
  zone,
  publicUrl,
  language,
}: CorrigendumPage): string {
  const { record, symbol, number, textHash } = row
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  const path = `/r/${symbolPath(symbol)}`
  const of = `/r/${symbolPath(original)}`
  const title = `${word('corrigendum')} ${number}: ${named(record.statement.title, language)}`
  return layout({
    language,
    title: `${symbol} · ${title}`,
    home: '/r',
    other: `${path}?lang=${language === 'ar' ? 'en' : 'ar'}`,
    links: [
      { rel: 'canonical', href: `${publicUrl}${path}` },
      { rel: 'cite-as', href: `${publicUrl}${path}` },
      { rel: 'alternate', href: `${path}.json`, type: 'application/json' },
    ],
    body: html`<p class="small"><bdi dir="ltr">${symbol}</bdi></p><h1>${title}</h1>
<dl class="facts"><dt>${word('corrects')}</dt><dd><a href="${of}?lang=${language}"><bdi dir="ltr">${original}</bdi></a></dd>
<dt>${word('meeting')}</dt><dd>${named(record.statement.meeting, language)}</dd>
<dt>${word('issuedOn')}</dt><dd>${momentBeside(record.issuedAt, zone, language)}</dd>
<dt>${word('version')}</dt><dd><a href="${of}/v/${number + 1}?lang=${language}">${number + 1}</a></dd>
<dt>${word('cite')}</dt><dd><bdi dir="ltr">${publicUrl}${path}</bdi></dd>
<dt>${word('correctedHash')}</dt><dd><bdi dir="ltr">${textHash}</bdi></dd></dl>
<ul class="links">${formats.map((format) => html`<li><a href="${path}.${format}">${format.toUpperCase()}</a></li>`)}
<li><a href="${path}.json">${word('record')}</a></li><li><a href="${path}.bundle">${word('bundle')}</a></li></ul>
<section aria-labelledby="text"><h2 id="text">${word('corrigenda')}</h2>${changesOf(record, language)}</section>
<section><h2>${word('verification')}</h2>
<ul class="plain">${verified.map((sentence) => html`<li>${sentence[language]}</li>`)}${awaitsWitnesses && html`<li>${word('waiting')}</li>`}</ul>
<p><a href="/verify?lang=${language}">${word('verifyHere')}</a> · <a href="${path}.bundle" download>${word('bundle')}</a></p></section>`,
  })
}

/** Each change: where, what stood there, what is read instead, and why. */
export function changesOf({ changes, statement }: CorrigendumRecord, language: Language): Html {
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  return html`${changes.map(
    ({ label, before, after, reason }) =>
      html`<div class="said"><p class="who">${label ?? word('wholePlace')}</p><div dir="${statement.dir}" lang="${statement.lang}"><p><del>${before}</del></p><p><ins>${after}</ins></p></div><p class="small">${word('reason')}: ${reason}</p></div>`,
  )}`
}

/** The same as blocks, in the language of the text, for every exporter. */
export function corrigendumBlocks({ symbol, statement, changes, number }: CorrigendumRecord): readonly Block[] {
  const language = statement.lang === 'en' ? 'en' : 'ar'
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  const block = (kind: Block['kind'], text: string): Block => ({ kind, level: 0, label: null, text })
  return [
    block('title', named(statement.title, language)),
    block('subtitle', `${word('corrigendum')} ${number} · ${symbol}`),
    ...changes.flatMap(({ label, before, after, reason }) => [
      block('body', `${label ?? word('wholePlace')}: ${word('instead')}`),
      block('body', `«${before}»`),
      block('body', `${word('reads')}:`),
      block('body', `«${after}»`),
      block('note', `${word('reason')}: ${reason}`),
    ]),
  ]
}
