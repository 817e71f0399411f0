/** The desk of a consultation: its course, what came in, what becomes of it. Complete without a script, as the public pages are. */
import { answerOutcomes, moderationReasons } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import {
  sayConsultationStage,
  sayGroup,
  sayOutcome,
  sayReason,
  sayType,
} from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import { sayInZone } from '@tawafuq/domain/language/civilDay'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { ConsultationView, ReadComment } from '../application/consultations/publicConsultations.ts'
import { named } from './consultationPage.ts'
import { deskForms, type FinalChoice } from './deskForms.ts'
import { deskWords } from './deskWords.ts'
import { type Html, html } from './html.ts'
import { layout, word } from './layout.ts'

export interface DeskPage {
  readonly view: ConsultationView
  /** Those of this page: the newest below `before`, at most `atOnce`, of `all`. */
  readonly comments: readonly ReadComment[]
  readonly all: number
  readonly before: number
  readonly atOnce: number
  readonly problem: string | null
  /** Adopted statements of the meeting, where the final edition may be named. */
  readonly finals: readonly FinalChoice[]
  /** What stands in the fields of a form that was not taken. */
  readonly filled: Readonly<Record<string, string>>
  /** Whether whoever looks enters and counts: the secretariat; others at the desk answer and decide. */
  readonly enters: boolean
  readonly language: Language
}

/** What each stage leads to, as the one thing to do next. */
const nextActs: Readonly<Partial<Record<ConsultationView['stage'], readonly (keyof typeof deskWords)[]>>> = {
  prepared: ['announce'],
  announced: ['open'],
  open: ['close'],
  closed: ['publishReport'],
  reported: ['completeAnswers'],
}

export function deskPage(page: DeskPage): string {
  const { view, comments, all, before, atOnce, problem, finals, filled, enters, language } = page
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const pageAt = (number: number): string =>
    `/c/${view.number}/desk?lang=${language}${number > all ? '' : `&before=${number}`}`
  const address = pageAt(before)
  const form = (act: string, body: Html): Html =>
    html`<form class="write" method="post" action="${address}"><input type="hidden" name="act" value="${act}">${body}</form>`
  const next = nextActs[view.stage] ?? []
  const moves =
    view.stage === 'announced' || view.stage === 'open' ? 'extend' : view.stage === 'closed' ? 'reopen' : null
  return layout({
    language,
    title: `${w('desk')}: ${named(view.title, language)}`,
    other: `/c/${view.number}/desk?lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<p class="small"><a href="/c/desk?meeting=${view.meetingId}&lang=${language}">${w('all')}</a> · <a href="/meetings/${view.meetingId}">${w('meeting')}</a>
${view.stage !== 'prepared' && html` · <a href="/c/${view.number}?lang=${language}">${w('publicPage')}</a>`}</p>
<h1>${named(view.title, language)}</h1>
<p><span class="stage">${sayConsultationStage(view.stage)[language]}</span> <span class="small">${word('closes', language)}: ${sayInZone(view.closesAt, view.zone)[language]}</span></p>
${problem !== null && html`<div class="note bad" role="alert">${problem}</div>`}
${view.clock.length > 0 && html`<ul class="rules">${view.clock.map(({ result, sentence }) => html`<li><span class="result ${result}">${word(result, language)}</span><span>${sentence[language]}</span></li>`)}</ul>`}
${next.map((act) => form(act, html`<button class="${act === 'close' ? 'wide' : 'primary'}" type="submit">${w(act)}</button>`))}
${
  moves !== null &&
  html`<h2>${w(moves)}</h2>${form(
    moves,
    html`<div><label for="until">${w('until')}</label><input type="text" id="until" name="until" required placeholder="2030-05-31" inputmode="numeric" dir="ltr"></div>
<div><label for="reason">${word('reason', language)}</label><input type="text" id="reason" name="reason" required maxlength="4000"></div><button type="submit">${w(moves)}</button>`,
  )}`
}
${enters && deskForms({ view, finals, filled, address, language })}
<h2>${w('inbox')} (${all})</h2>
${comments.length === 0 && html`<p class="note">${word('noComments', language)}</p>`}
${comments.map((comment) => inboxItem(comment, view, address, language))}
<ul class="links">${before <= all && html`<li><a href="${pageAt(before + atOnce)}" rel="prev">${w('newer')}</a></li>`}
${before - 1 > atOnce && html`<li><a href="${pageAt(before - atOnce)}" rel="next">${w('older')}</a></li>`}</ul>`,
  })
}

function inboxItem(comment: ReadComment, view: ConsultationView, address: string, language: Language): Html {
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const { number, words, proposed, state, reason, appeal, answer, lang, target } = comment
  const text = view.documents
    .find(({ id }) => id === target.document)
    ?.paragraphs.find(({ id }) => id === target.paragraphId || id === target.after)?.text
  const mayAct = view.stage === 'open' || view.stage === 'closed' || view.stage === 'reported'
  const hidden = (act: string): Html =>
    html`<input type="hidden" name="act" value="${act}"><input type="hidden" name="comment" value="${number}">`
  return html`<article class="para" id="comment-${number}"><p class="small">${word('number', language)} ${number} (${w('contribution')} ${comment.contribution}) · ${comment.organisation ?? comment.name ?? word('anonymous', language)} · ${sayGroup(comment.group)[language]} · ${sayType(comment.type)[language]}${comment.late && html` · ${w('late')}`}</p>
${comment.files !== undefined && html`<p class="small">${w('files')}: ${comment.files.map((name, at) => html`${at > 0 && ' · '}<a href="/c/${view.number}/desk/files/${comment.contribution}/${at + 1}" download><bdi>${name}</bdi></a>`)}</p>`}
<p><span class="stage">${word(`state_${state}`, language)}</span> ${reason !== null && sayReason(reason)[language]}</p>
${text !== undefined && html`<p class="small">${text.length > 160 ? `${text.slice(0, 159)}…` : text}</p>`}
<div class="said"><p lang="${lang}" dir="auto">${words}</p>${proposed !== null && html`<blockquote lang="${lang}" dir="auto">${proposed}</blockquote>`}</div>
${answer !== null && html`<p class="answer"><strong>${word('answer', language)}: ${sayOutcome(answer.outcome)[language]}.</strong> ${answer.words ?? ''}</p>`}
${
  mayAct &&
  html`<details><summary>${w('moderate')}</summary><form class="write" method="post" action="${address}">${hidden('moderate')}
<div><label for="o${number}">${w('decision')}</label><select id="o${number}" name="outcome"><option value="publish">${w('publish')}</option><option value="hold">${w('hold')}</option><option value="refuse">${w('refuse')}</option></select></div>
<div><label for="r${number}">${word('reason', language)}</label><select id="r${number}" name="reason"><option value="">—</option>${moderationReasons.map((name) => html`<option value="${name}">${sayReason(name)[language]}</option>`)}</select></div>
<button type="submit">${w('save')}</button></form></details>
<details><summary>${w('answer')}</summary><form class="write" method="post" action="${address}">${hidden('answer')}
<div><label for="n${number}">${w('numbers')}</label><input type="text" id="n${number}" name="comments" value="${number}" dir="ltr"></div>
<div><label for="a${number}">${w('decision')}</label><select id="a${number}" name="outcome">${answerOutcomes.map((name) => html`<option value="${name}">${sayOutcome(name)[language]}</option>`)}</select></div>
<div><label for="w${number}">${w('answerWords')}</label><textarea id="w${number}" name="words" maxlength="4000"></textarea></div>
<button type="submit">${w('save')}</button></form></details>`
}
${
  appeal !== null &&
  appeal.decided === null &&
  html`<form class="write" method="post" action="${address}">${hidden('decideAppeal')}<p>${w('appealed')}</p>
<div><label for="d${number}">${word('reason', language)}</label><input type="text" id="d${number}" name="reason" required maxlength="4000"></div>
<button type="submit" name="outcome" value="overturned">${w('overturn')}</button> <button type="submit" name="outcome" value="upheld">${w('uphold')}</button></form>`
}
<details><summary>${w('erase')}</summary><form method="post" action="${address}"><input type="hidden" name="act" value="erase"><input type="hidden" name="contribution" value="${comment.contribution}"><p class="small">${w('eraseWhat')}</p><button type="submit">${w('erase')}</button></form></details></article>`
}

export interface MeetingDeskPage {
  readonly meetingId: string
  readonly views: readonly ConsultationView[]
  readonly statements: readonly {
    readonly id: string
    readonly version: number
    readonly title: { readonly ar: string; readonly en?: string }
  }[]
  readonly filled: Readonly<Record<string, string>>
  readonly problem: string | null
  /** Whether contributions can be confirmed by mail. */
  readonly sendsMail: boolean
  readonly language: Language
}

/** The consultations of a meeting, and the form that prepares another. */
export function meetingDeskPage(page: MeetingDeskPage): string {
  const { meetingId, views, statements, filled, problem, sendsMail, language } = page
  const w = (name: keyof typeof deskWords): string => deskWords[name][language]
  const line = (name: string, label: string, more: Html = html``): Html =>
    html`<div><label for="${name}">${label}</label><input type="text" id="${name}" name="${name}" value="${filled[name] ?? ''}"${more}></div>`
  const choose = (name: string, label: string, options: readonly (readonly [string, string])[]): Html =>
    html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(([value, said]) => html`<option value="${value}"${filled[name] === value && html` selected`}>${said}</option>`)}</select></div>`
  const day = html` placeholder="2030-05-31" dir="ltr" inputmode="numeric"`
  return layout({
    language,
    title: w('all'),
    other: `/c/desk?meeting=${meetingId}&lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<p class="small"><a href="/meetings/${meetingId}">${w('meeting')}</a></p><h1>${w('all')}</h1>
${views.map((view) => html`<article class="para"><h3><a href="/c/${view.number}/desk?lang=${language}">${named(view.title, language)}</a></h3><p><span class="stage">${sayConsultationStage(view.stage)[language]}</span></p></article>`)}
<h2>${w('prepare')}</h2>
${problem !== null && html`<div class="note bad" role="alert">${problem} ${word('problemStored', language)}</div>`}
${statements.length === 0 && html`<p class="note wait">${w('noStatements')}</p>`}
<form class="write" method="post" action="/c/desk?meeting=${meetingId}&lang=${language}">
${line('titleAr', w('titleAr'), html` required maxlength="1000"`)}${line('titleEn', w('titleEn'), html` maxlength="1000" dir="ltr"`)}
${choose(
  'statement',
  w('text'),
  statements.map(({ id, version, title }) => [`${id} ${version}`, named(title, language)] as const),
)}
${line('closesOn', word('closes', language), html`${day} required`)}${line('zone', w('zone'), html` required dir="ltr" placeholder="Asia/Beirut"`)}
${choose('visibility', word('commentsRead', language), [
  ['moderated', w('moderated')],
  ['at-once', w('atOnce')],
  ['after-close', w('afterClose')],
])}
${choose('identity', w('identity'), [
  ['declared', w('declared')],
  ...(sendsMail ? ([['email', w('byEmail')]] as const) : []),
  ['accredited', w('accredited')],
])}
${choose('clock', word('clock', language), [
  ['one-month', w('oneMonth')],
  ['itu-1336', 'ITU 1336'],
  ['', w('noClock')],
])}
${line('launchOn', w('launchOn'), day)}${line('decidingMeetingEndsOn', w('decidingMeetingEndsOn'), day)}${line('consultationOn', w('consultationOn'), day)}${line('reportOn', w('reportOn'), day)}${line('groupMeetingOn', w('groupMeetingOn'), day)}
${line('contact', word('contact', language), html` required maxlength="200"`)}
<button class="primary" type="submit">${w('prepare')}</button></form>`,
  })
}
