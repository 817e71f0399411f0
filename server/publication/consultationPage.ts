/** The page of one public consultation: text, clock, what was said, what became of it. Complete without a script. */
import type { ConsultedParagraph, ContributorGroup } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import {
  sayConsultationStage,
  sayGroup,
  sayIdentity,
  sayOutcome,
  sayReason,
  sayType,
  sayVisibility,
} from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import { sayInZone } from '@tawafuq/domain/language/civilDay'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type {
  CommentsBeside,
  ConsultationView,
  ConsultedChange,
  ReadComment,
} from '../application/consultations/publicConsultations.ts'
import { type Html, html } from './html.ts'
import { layout, word } from './layout.ts'

export interface ConsultationPage {
  readonly view: ConsultationView
  /** The first comments of each place that has any. */
  readonly beside: readonly CommentsBeside[]
  readonly changes: readonly ConsultedChange[]
  readonly language: Language
}

/** A name in the language of the page; Arabic where there is no English. */
export function named({ ar, en }: { readonly ar: string; readonly en?: string }, language: Language): string {
  return language === 'ar' ? ar : (en ?? ar)
}

export function consultationPage({ view, beside, changes, language }: ConsultationPage): string {
  const title = named(view.title, language)
  const isOpen = view.stage === 'open'
  const address = `/c/${view.number}`
  return layout({
    language,
    title,
    other: `${address}?lang=${language === 'ar' ? 'en' : 'ar'}`,
    links: [
      { rel: 'canonical', href: address },
      { rel: 'alternate', href: `/api/v1/public-consultations/${view.number}/feed.atom`, type: 'application/atom+xml' },
    ],
    body: html`<h1>${title}</h1>
<p><span class="stage">${sayConsultationStage(view.stage)[language]}</span></p>
${deadline(view, language)}
${clock(view, language)}
${view.stage === 'announced' && html`<p class="note wait">${word('notOpen', language)}</p>`}
${view.stage !== 'announced' && !isOpen && html`<p class="note">${word('isClosed', language)}</p>`}
${view.counts === null && html`<p class="note wait">${word('embargo', language)}</p>`}
${links(view, language)}
${view.documents.map((document) => {
  const at = (paragraph: string | null): CommentsBeside | undefined =>
    beside.find((one) => one.document === document.id && one.paragraph === paragraph)
  return html`<section aria-labelledby="${document.id}"><h2 id="${document.id}">${named(document.title, language)}</h2>
${isOpen && html`<p class="do"><a href="${address}/comment?document=${document.id}&lang=${language}">${word('commentWhole', language)}</a></p>`}
${said(at(null), view, language)}
${document.paragraphs.map((paragraph) => paragraphOf(paragraph, document.id, at(paragraph.id), view, language))}</section>`
})}
${changesOf(changes, view, language)}`,
  })
}

function deadline(view: ConsultationView, language: Language): Html {
  return html`<dl class="facts">
<dt>${word('closes', language)}</dt><dd><time datetime="${view.closesAt}">${sayInZone(view.closesAt, view.zone)[language]}</time>
<span class="small">· ${view.closesAt.slice(0, 16).replace('T', ' ')} ${word('inUtc', language)}</span></dd>
${view.extensions.map(
  ({ from, reopened, reason }) =>
    html`<dt>${word('earlier', language)}</dt><dd><del><time datetime="${from}">${sayInZone(from, view.zone)[language]}</time></del>
<span class="small">${word(reopened ? 'reopened' : 'extended', language)}. ${word('reason', language)}: ${reason}</span></dd>`,
)}
<dt>${word('commentsRead', language)}</dt><dd>${sayVisibility(view.visibility)[language]}</dd>
${view.counts !== null && html`<dt>${word('counts', language)}</dt><dd>${view.counts.contributions} · ${view.counts.published}</dd>`}
<dt>${word('contact', language)}</dt><dd><bdi>${view.contact}</bdi></dd>
${view.cancelled !== null && html`<dt>${word('reason', language)}</dt><dd>${view.cancelled.reason}</dd>`}
</dl>`
}

function clock(view: ConsultationView, language: Language): Html | null {
  if (view.clock.length === 0) return null
  return html`<h2>${word('clock', language)}</h2><ul class="rules">${view.clock.map(
    ({ result, sentence }) =>
      html`<li><span class="result ${result}">${word(result, language)}</span><span>${sentence[language]}</span></li>`,
  )}</ul>`
}

function links(view: ConsultationView, language: Language): Html {
  const api = `/api/v1/public-consultations/${view.number}`
  const hasReport = view.stage === 'reported' || view.stage === 'answered' || view.stage === 'final'
  return html`<ul class="links">
<li><a href="${api}/calendar.ics">${word('calendar', language)}</a></li>
<li><a href="${api}/feed.atom">${word('feed', language)}</a></li>
${view.counts !== null && html`<li><a href="${api}/data.json">${word('openData', language)}</a></li><li><a href="${api}/table.csv">CSV</a></li>`}
${hasReport && html`<li><a href="${api}/report/pdf">${word('report', language)} (PDF)</a></li><li><a href="${api}/report/docx">${word('report', language)} (DOCX)</a></li>`}
${view.finalStatementId !== null && html`<li><a href="/statements/${view.finalStatementId}/adopted">${word('finalEdition', language)}</a></li>`}
</ul>`
}

function paragraphOf(
  { id, kind, label, text }: ConsultedParagraph,
  document: string,
  beside: CommentsBeside | undefined,
  view: ConsultationView,
  language: Language,
): Html {
  const address = `/c/${view.number}/comment?document=${document}&paragraph=${id}&lang=${language}`
  return html`<article class="para ${kind}" id="${document}-${id}"><p class="text">${label !== null && html`<span class="label">${label}</span>`}${text}</p>
${
  view.stage === 'open' &&
  text !== '' &&
  html`<p class="do"><a href="${address}">${word('comment', language)}</a><a href="${address}&about=missing">${word('missing', language)}</a></p>`
}
${said(beside, view, language)}</article>`
}

/** The comments of a place, and where the others are when these are not all. */
function said(beside: CommentsBeside | undefined, view: ConsultationView, language: Language): Html | null {
  if (beside === undefined) return null
  const { document, paragraph, comments, all } = beside
  return html`${comments.map((comment) => commentOf(comment, view, language))}
${comments.length < all && html`<p class="do"><a href="${placeAddress(view, document, paragraph)}&lang=${language}">${word('allComments', language)} (${all})</a></p>`}`
}

/** Where the comments of one place are read. */
function placeAddress(
  { number }: Pick<ConsultationView, 'number'>,
  document: string,
  paragraph: string | null,
): string {
  return `/c/${number}/comments?document=${document}${paragraph === null ? '' : `&paragraph=${paragraph}`}`
}

/** Where one comment is read: pages hold those of their place alone. */
function commentAddress({ number }: Pick<ConsultationView, 'number'>, comment: number, language: Language): string {
  return `/c/${number}/comments?comment=${comment}&lang=${language}`
}

export interface PlacePage {
  readonly view: ConsultationView
  readonly paragraph: ConsultedParagraph | null
  /** The number after which its comments are. */
  readonly after: number
  readonly beside: CommentsBeside | null
  readonly language: Language
}

/** What is published on one place of the text, page by page. */
export function placePage({ view, paragraph, after, beside, language }: PlacePage): string {
  const title = named(view.title, language)
  const document = beside?.document ?? ''
  const address = placeAddress(view, document, paragraph?.id ?? null)
  const at = (from: number): string => `${address}&after=${from}&lang=${language}`
  return layout({
    language,
    title: `${word('allComments', language)}: ${title}`,
    other: `${address}&after=${after}&lang=${language === 'ar' ? 'en' : 'ar'}`,
    body: html`<p class="small"><a href="/c/${view.number}?lang=${language}#${document}${paragraph !== null && html`-${paragraph.id}`}">${title}</a></p>
<h1>${word(paragraph === null ? 'onDocument' : 'onParagraph', language)} (${beside?.all ?? 0})</h1>
${paragraph !== null && html`<div class="para"><p class="text">${paragraph.label !== null && html`<span class="label">${paragraph.label}</span>`}${paragraph.text}</p></div>`}
${view.counts === null && html`<p class="note wait">${word('embargo', language)}</p>`}
${beside?.comments.length === 0 && view.counts !== null && html`<p class="note">${word('noComments', language)}</p>`}
${beside?.comments.map((comment) => commentOf(comment, view, language))}
<ul class="links">${after > 0 && html`<li><a href="${at(0)}">${word('firstComments', language)}</a></li>`}
${beside?.next != null && html`<li><a href="${at(beside.next)}" rel="next">${word('laterComments', language)}</a></li>`}</ul>`,
  })
}

/** A comment as everybody reads it. What it quotes is in the frozen text, and is shown as a quotation. */
export function commentOf(
  comment: ReadComment,
  view: Pick<ConsultationView, 'number' | 'stage'>,
  language: Language,
): Html {
  const { number, contribution, target, words, proposed, lang, answer } = comment
  return html`<div class="said" id="comment-${number}"><p class="who"><span>${word('number', language)} ${number}</span>
<span>${whose(comment, language)}</span><span>${sayType(comment.type)[language]}</span><span>${sayIdentity(comment.identity)[language]}</span>
${target.after !== undefined && html`<span>${word('missing', language)}</span>`}
${comment.endorsements > 0 && html`<span>${word('endorsements', language)}: ${comment.endorsements}</span>`}</p>
${target.quote !== undefined && html`<p class="small">«<bdi>${target.quote.exact}</bdi>»</p>`}
<p lang="${lang}" dir="auto">${words}</p>
${proposed !== null && html`<blockquote lang="${lang}" dir="auto">${proposed}</blockquote>`}
${answer !== null && html`<p class="answer"><strong>${word('answer', language)}: ${sayOutcome(answer.outcome)[language]}.</strong> ${answer.words ?? ''}${answer.with !== null && html` <a href="${commentAddress(view, answer.with, language)}">${word('number', language)} ${answer.with}</a>`}${comment.unsatisfied && html`<br>${word('unsatisfied', language)}`}</p>`}
${
  view.stage === 'open' &&
  html`<form method="post" action="/c/${view.number}/endorse?lang=${language}"><input type="hidden" name="number" value="${contribution}"><button class="plain" type="submit">${word('endorse', language)}</button></form>`
}</div>`
}

function whose({ organisation, name, group, country }: ReadComment, language: Language): string {
  const who = organisation ?? name ?? word('anonymous', language)
  return [who, country, sayGroup(group satisfies ContributorGroup)[language]]
    .filter((part) => part !== null)
    .join(' · ')
}

/** Why a comment is not published, in a sentence. */
export function whyRefused({ reason }: ReadComment, language: Language): string {
  return reason === null ? '' : `${word('reason', language)}: ${sayReason(reason as never)[language]}`
}

function changesOf(changes: readonly ConsultedChange[], view: ConsultationView, language: Language): Html | null {
  if (changes.length === 0) return null
  return html`<h2>${word('changes', language)}</h2>${changes.map(
    ({ label, before, after, comments }) => html`<article class="para">
${before !== null && html`<p class="text"><span class="small">${word('before', language)}</span> ${label !== null && html`<span class="label">${label}</span>`}<del>${before}</del></p>`}
<p class="text"><span class="small">${word(after === null ? 'removed' : before === null ? 'added' : 'after', language)}</span> ${after !== null && html`<ins>${after}</ins>`}</p>
${comments.length > 0 && html`<p class="small">${word('becauseOf', language)}: ${comments.map((number, nth) => html`${nth > 0 && ' · '}<a href="${commentAddress(view, number, language)}">${number}</a>`)}</p>`}</article>`,
  )}`
}
