/** The page of an adopted text under its symbol: what it says, who reserved what, how it is verified, and how it came about. */

import { correctedParagraphs } from '@tawafuq/domain/acts/corrigendum/corrigendum'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { sayDay } from '@tawafuq/domain/language/sayInstant'
import { compareRevisions } from '@tawafuq/domain/views/compareRevisions'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { PublishedText } from '../application/publicLog.ts'
import { symbolPath } from '../application/symbolPath.ts'
import { named } from './consultationPage.ts'
import { changesOf } from './corrigendumPage.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { legislation } from './legislation.ts'
import { momentBeside } from './momentBeside.ts'
import { registerWord } from './registerPage.ts'
import type { registerWords } from './registerWords.ts'

export interface PublishedTextPage {
  readonly published: PublishedText
  /** 1 as it was adopted; 2 with its first corrigendum, 3 with the second as well, and so on. */
  readonly version: number
  /** Numbers of the consultations whose final edition it is. */
  readonly consultations: readonly {
    readonly number: string
    readonly title: { readonly ar: string; readonly en?: string }
  }[]
  /** How far it is verified now, as a sentence of the ladder; null while it waits for the log. */
  readonly verified: readonly { readonly ar: string; readonly en: string }[]
  readonly awaitsWitnesses: boolean
  readonly publicUrl: string
  readonly language: Language
}

/** Entries that are told on the page; all of them are in its open data. */
const ENTRIES = 500
const formats = ['pdf', 'docx', 'html', 'txt', 'akn'] as const

export function publishedTextPage(page: PublishedTextPage): string {
  const { published, version, language, publicUrl } = page
  const { row, record, corrigenda } = published
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  const path = `/r/${symbolPath(row.symbol)}`
  const made = corrigenda.slice(0, version - 1)
  const here = version === 1 ? path : `${path}/v/${version}`
  const paragraphs = correctedParagraphs(
    record.paragraphs,
    made.flatMap((one) => one.record.changes),
  )
  const title = named(row.title, language)
  return layout({
    language,
    title: `${row.symbol} · ${title}`,
    home: '/r',
    other: `${here}?lang=${language === 'ar' ? 'en' : 'ar'}`,
    links: [
      { rel: 'canonical', href: `${publicUrl}${here}` },
      { rel: 'cite-as', href: `${publicUrl}${here}` },
      { rel: 'alternate', href: `${path}.akn`, type: 'application/akn+xml' },
      { rel: 'alternate', href: `${path}.json`, type: 'application/json' },
    ],
    head: html`<script type="application/ld+json">${legislation(published, publicUrl)}</script>
<script src="/r/compare.js" defer></script>`,
    body: html`<p class="small"><bdi dir="ltr">${row.symbol}</bdi></p><h1>${title}</h1>
<p class="note" id="compared" hidden data-hash="${made.at(-1)?.textHash ?? row.textHash}" data-same="${word('compared')}" data-other="${word('differs')}"></p>
${standingNote(page)}
${facts(page)}
<ul class="links">${formats.map((format) => html`<li><a href="${here}.${format}">${format.toUpperCase()}</a></li>`)}
<li><a href="${path}.json">${word('record')}</a></li><li><a href="${path}.bundle">${word('bundle')}</a></li></ul>
<section aria-labelledby="text"><h2 id="text">${word('text')}</h2><div dir="${record.statement.dir}" lang="${record.statement.lang}">${paragraphs.map(paragraph)}</div></section>
${corrections(page)}
${voices(page)}
${verification(page)}
${course(page)}`,
  })
}

/** That the text was corrected, or is shown as corrected: before anything is read of it. */
function standingNote({ published: { row, corrigenda }, version, language }: PublishedTextPage): Html | false {
  const latest = corrigenda.at(-1)
  if (latest === undefined) return false
  const path = `/r/${symbolPath(row.symbol)}`
  if (version > 1) {
    return html`<p class="note">${registerWord('correctedText', language)} <a href="${path}?lang=${language}">${registerWord('original', language)}</a></p>`
  }
  return html`<p class="note" data-corrected>${registerWord('correctedLater', language)} <a href="${path}/v/${latest.number + 1}?lang=${language}"><bdi dir="ltr">${row.symbol}/v/${latest.number + 1}</bdi></a></p>`
}

/** What was corrected, each corrigendum with its own permanent address. */
function corrections({ published: { corrigenda, zone }, language }: PublishedTextPage): Html | false {
  if (corrigenda.length === 0) return false
  return html`<section aria-labelledby="corrigenda"><h2 id="corrigenda">${registerWord('corrigenda', language)}</h2>${corrigenda.map(
    ({ symbol, record }) =>
      html`<h3><a href="/r/${symbolPath(symbol)}?lang=${language}"><bdi dir="ltr">${symbol}</bdi></a> · ${momentBeside(record.issuedAt, zone, language)}</h3>${changesOf(record, language)}`,
  )}</section>`
}

function facts({ published, version, consultations, publicUrl, language }: PublishedTextPage): Html {
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  const { row, record, corrigenda } = published
  const { imprint = {}, meeting } = record.statement
  const fact = (term: string, value: string | Html | undefined): Html | false =>
    value !== undefined && html`<dt>${term}</dt><dd>${value}</dd>`
  const path = `/r/${symbolPath(row.symbol)}`
  const address = `${publicUrl}${path}${version === 1 ? '' : `/v/${version}`}`
  const textHash = corrigenda[version - 2]?.textHash ?? row.textHash
  const versions = [
    html`<a href="${path}/v/1?lang=${language}">${word('versionOne')}</a>`,
    ...corrigenda.map(
      ({ number, symbol }) =>
        html`<br><a href="${path}/v/${number + 1}?lang=${language}">${number + 1}${language === 'ar' ? '،' : ','} ${word('asCorrected')} <bdi dir="ltr">${symbol}</bdi></a>`,
    ),
  ]
  const correcting =
    corrigenda.length === 0
      ? word('noCorrigenda')
      : html`${corrigenda.map(({ symbol }) => html`<a href="/r/${symbolPath(symbol)}?lang=${language}"><bdi dir="ltr">${symbol}</bdi></a> `)}`
  return html`<dl class="facts">${fact(word('meeting'), named(meeting, language))}
${fact(word('adoptedOn'), momentBeside(record.adoptedAt, published.zone, language))}
${fact(word('session'), imprint.session)}${fact(word('agendaItem'), imprint.agendaItem)}
${fact(word('distribution'), imprint.distribution)}${fact(word('date'), imprint.date && sayDay(noonOf(imprint.date))[language])}
${fact(word('originalLanguage'), imprint.originalLanguage)}${fact(word('jobNumber'), imprint.jobNumber)}
${fact(word('submittedBy'), imprint.submittedBy)}
${fact(word('version'), html`${versions}`)}
${fact(word('corrigenda'), correcting)}
${fact(word('cite'), html`<bdi dir="ltr">${address}</bdi>`)}
${fact(word('textHash'), html`<bdi dir="ltr">${textHash}</bdi>`)}
${consultations.map(({ number, title }) => fact(word('consultation'), html`<a href="/c/${number}?lang=${language}">${named(title, language)}</a>`))}</dl>`
}

function noonOf(day: string): Instant {
  return asId<Instant>(`${day}T12:00:00.000Z`)
}

function paragraph({ kind, label, text, table }: PublishedText['record']['paragraphs'][number]): Html {
  if (table !== undefined) {
    return html`<div class="scroll"><table>${table.rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell.map((run) => run.text).join('')}</td>`)}</tr>`)}</table></div>`
  }
  return html`<div class="para ${kind}"><p class="text">${label !== null && html`<span class="label">${label}</span>`}${text}</p></div>`
}

function voices({ published: { record }, language }: PublishedTextPage): Html {
  const told = (
    heading: keyof typeof registerWords,
    all: readonly { readonly delegation: { readonly ar: string; readonly en?: string }; readonly text: string }[],
  ) =>
    all.length > 0 &&
    html`<section><h2>${registerWord(heading, language)}</h2>${all.map(({ delegation, text }) => html`<div class="said"><p class="who">${named(delegation, language)}</p><p>${text}</p></div>`)}</section>`
  return html`${told('reservations', record.reservations)}${told('explanations', record.explanations ?? [])}`
}

function verification({ verified, awaitsWitnesses, published: { row }, language }: PublishedTextPage): Html {
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  return html`<section><h2>${word('verification')}</h2>
<ul class="plain">${verified.map((sentence) => html`<li>${sentence[language]}</li>`)}${awaitsWitnesses && html`<li>${word('waiting')}</li>`}</ul>
<p class="small">${word('pdfNote')}</p>
<p><a href="/verify?lang=${language}">${word('verifyHere')}</a> · <a href="/r/${symbolPath(row.symbol)}.bundle" download>${word('bundle')}</a></p></section>`
}

function course({ published, language }: PublishedTextPage): Html {
  const word = (name: keyof typeof registerWords): string => registerWord(name, language)
  const { level, entries, brackets, revisions, row } = published
  const told = entries.filter(({ sentence }) => sentence !== null).length
  return html`<section aria-labelledby="course"><h2 id="course">${word('course')}</h2><p>${word(`level_${level}`)}</p>
${
  entries.length > 0 &&
  html`<p class="small">${told} ${word('of')} ${entries.length} ${word('told')} <a href="/r/${symbolPath(row.symbol)}.record.json">JSON</a></p>
<ol class="rules">${entries.slice(0, ENTRIES).map(
    ({
      version,
      at,
      hash,
      sentence,
    }) => html`<li><span class="small"><bdi class="n">${version}</bdi> · <bdi>${momentBeside(asId<Instant>(at), published.zone, language)}</bdi></span>
<span>${sentence === null ? html`<span class="small">${word('withheld')} · <bdi dir="ltr">${hash.slice(0, 16)}…</bdi></span>` : sentence[language]}</span></li>`,
  )}</ol>`
}
${
  brackets.length > 0 &&
  html`<h3>${word('brackets')}</h3><div class="scroll"><table><thead><tr><th>${word('day')}</th><th>${word('standing')}</th></tr></thead>
<tbody>${brackets.map(({ day, standing }) => html`<tr><td>${sayDay(noonOf(day))[language]}</td><td class="n">${standing}</td></tr>`)}</tbody></table></div>`
}
${revisions.length > 1 && html`<h3>${word('drafts')}</h3>${revisions.slice(1).map((later, at) => changes(revisions[at], later, at + 2 === revisions.length ? word('adoptedText') : `${word('reading')} ${at + 2}`, word))}`}</section>`
}

function changes(
  earlier: PublishedText['revisions'][number] | undefined,
  later: PublishedText['revisions'][number],
  heading: string,
  word: (name: keyof typeof registerWords) => string,
): Html {
  const moved = compareRevisions(earlier ?? { paragraphs: [] }, later).filter(({ change }) => change !== 'same')
  return html`<h4>${heading}</h4>${moved.map(
    ({
      before,
      after,
      change,
    }) => html`<div class="said"><p class="who">${word(change === 'same' ? 'changed' : change)} ${after?.label ?? before?.label ?? ''}</p>
${before !== null && html`<p><del>${before.text}</del></p>`}${after !== null && html`<p><ins>${after.text}</ins></p>`}</div>`,
  )}`
}
