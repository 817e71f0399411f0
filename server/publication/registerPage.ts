/** The list of the register: the latest first, searched by symbol and words of the title. Complete without a script. */
import type { StatementId } from '@tawafuq/domain/acts/ids'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { RegisterRow } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import { named } from './consultationPage.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'
import { momentBeside } from './momentBeside.ts'
import { registerWords } from './registerWords.ts'

export interface RegisterPage {
  readonly rows: readonly RegisterRow[]
  /** Of the meetings of their statements, by the statement. */
  readonly zones: ReadonlyMap<StatementId, string>
  readonly all: number
  readonly from: number
  readonly atOnce: number
  readonly words: string
  readonly language: Language
}

/** Where there is no text under a symbol. */
export function noTextPage(language: Language): string {
  return layout({
    language,
    title: registerWord('notThere', language),
    home: '/r',
    other: `/r?lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<h1>${registerWord('notThere', language)}</h1><p><a href="/r?lang=${language}">${registerWord('register', language)}</a></p>`,
  })
}

export function registerWord(name: keyof typeof registerWords, language: Language): string {
  return registerWords[name][language]
}

export function registerPage({ rows, zones, all, from, atOnce, words, language }: RegisterPage): string {
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  const at = (place: number): string =>
    `/r?lang=${language}${words === '' ? '' : `&q=${encodeURIComponent(words)}`}${place === 0 ? '' : `&from=${place}`}`
  return layout({
    language,
    title: word('register'),
    home: '/r',
    other: `/r?lang=${language === 'ar' ? 'en' : 'ar'}`,
    links: [
      { rel: 'canonical', href: '/r' },
      { rel: 'alternate', href: '/feeds/records.atom', type: 'application/atom+xml' },
    ],
    body: html`<h1>${word('register')}</h1>
<p>${word('lead')}</p>
<form class="write" method="get" action="/r" role="search"><input type="hidden" name="lang" value="${language}">
<p><label for="q">${word('search')}</label><input type="text" id="q" name="q" value="${words}"></p>
<button class="primary">${word('find')}</button></form>
${rows.length === 0 && html`<p class="note">${word(words === '' ? 'empty' : 'none')}</p>`}
${rows.map(
  ({
    symbol,
    title,
    adoptedAt,
    statementId,
  }) => html`<article class="para"><h3><a href="/r/${symbolPath(symbol)}?lang=${language}">${named(title, language)}</a></h3>
<p class="small"><bdi dir="ltr">${symbol}</bdi> · ${word('adoptedOn')} ${momentBeside(adoptedAt, zones.get(statementId), language)}</p></article>`,
)}
<ul class="links">${from > 0 && html`<li><a href="${at(Math.max(0, from - atOnce))}" rel="prev">${word('later')}</a></li>`}
${from + rows.length < all && html`<li><a href="${at(from + atOnce)}" rel="next">${word('earlier')}</a></li>`}</ul>`,
  })
}
