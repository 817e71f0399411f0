/** The page of a receipt: one's own contribution, whatever became of it, with what may be done about it. */
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { ConsultationView, OwnContribution } from '../application/consultations/publicConsultations.ts'
import { commentOf, named, whyRefused } from './consultationPage.ts'
import { html } from './html.ts'
import { layout, word } from './layout.ts'

export interface ReceiptPage {
  readonly own: OwnContribution
  readonly isNew: boolean
  readonly problem: string | null
  readonly language: Language
  readonly address: string
}

export function receiptPage({ own, isNew, problem, language, address }: ReceiptPage): string {
  const { consultation, contribution, comments, mayChange } = own
  const isReceived = contribution.state === 'received' || contribution.state === 'unconfirmed'
  const isGone = !isReceived
  const act = (name: string, label: string, comment?: number) =>
    html`<form method="post" action="${address}?lang=${language}"><input type="hidden" name="act" value="${name}">${comment !== undefined && html`<input type="hidden" name="comment" value="${comment}">`}<button type="submit">${label}</button></form>`
  return layout({
    language,
    title: `${word('receiptOf', language)} ${contribution.number}`,
    other: `${address}?lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<p class="small"><a href="/c/${consultation.number}?lang=${language}">${named(consultation.title, language)}</a></p>
<h1>${isNew ? word('received', language) : `${word('receiptOf', language)} ${contribution.number}`}</h1>
${problem !== null && html`<div class="note bad" role="alert">${problem}</div>`}
<p class="note">${word('receiptOf', language)} <strong>${contribution.number}</strong>. ${word('keepReceipt', language)}</p>
${contribution.state === 'unconfirmed' && html`<p class="note wait">${word('unconfirmed', language)}</p>${act('confirm', word('confirm', language))}`}
${isGone && html`<p class="note wait">${word('withdrawn', language)}</p>`}
${comments.map(
  (
    comment,
  ) => html`<section class="para"><p><span class="stage">${word(`state_${comment.state}`, language)}</span> ${comment.state === 'refused' && whyRefused(comment, language)}</p>
${commentOf(comment, { number: consultation.number, stage: 'closed' }, language)}
${
  mayChange &&
  html`<form class="write" method="post" action="${address}?lang=${language}"><input type="hidden" name="act" value="change"><input type="hidden" name="comment" value="${comment.number}">
<div><label for="w${comment.number}">${word('words', language)}</label><textarea id="w${comment.number}" name="words" required maxlength="10000" dir="auto">${comment.words}</textarea></div>
<div><label for="p${comment.number}">${word('proposed', language)}</label><textarea id="p${comment.number}" name="proposed" maxlength="10000" dir="auto">${comment.proposed ?? ''}</textarea></div>
<button class="primary" type="submit">${word('change', language)}</button></form>`
}
${comment.state === 'refused' && comment.appeal === null && act('appeal', word('appeal', language), comment.number)}
${comment.appeal !== null && html`<p class="small">${word('appealed', language)}</p>`}
${comment.answer !== null && !comment.unsatisfied && act('not-satisfied', word('notSatisfied', language), comment.number)}</section>`,
)}
${isReceived && html`<div class="do">${act('withdraw', word('withdraw', language))}${act('disown', word('disown', language))}</div>`}
<p><a href="/c/${consultation.number}?lang=${language}">${word('back', language)}</a></p>`,
  })
}

/** Where somebody is led whose contribution is to be confirmed by the link of a mail (rule PC5). */
export function writtenPage(view: Pick<ConsultationView, 'number' | 'title'>, language: Language): string {
  return layout({
    language,
    title: word('writtenTo', language),
    other: `/c/${view.number}/written?lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<p class="small"><a href="/c/${view.number}?lang=${language}">${named(view.title, language)}</a></p>
<h1>${word('writtenTo', language)}</h1><p class="note">${word('writtenWhat', language)}</p>
<p><a href="/c/${view.number}?lang=${language}">${word('back', language)}</a></p>`,
  })
}
