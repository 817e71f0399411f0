/** The form of a comment, and what is said when it could not be taken: nothing that was written is lost. */
import {
  type ConsultedParagraph,
  commentTypes,
  contributorGroups,
} from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import { sayGroup, sayType } from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { ConsultationView } from '../application/consultations/publicConsultations.ts'
import { named } from './consultationPage.ts'
import { type Html, html } from './html.ts'
import { layout, word } from './layout.ts'

export interface CommentForm {
  readonly view: ConsultationView
  readonly document: string
  readonly paragraph: ConsultedParagraph | null
  /** What stands in its fields already. */
  readonly filled: Readonly<Record<string, string>>
  /** When the form was begun, signed: it may be sent for a while after the deadline (rule PC8). */
  readonly begun: string
  readonly problem: string | null
  /** Whether receipt and answers can be had by mail. */
  readonly sendsMail: boolean
  readonly language: Language
}

export function commentForm(form: CommentForm): string {
  const { view, document, paragraph, filled, begun, problem, sendsMail, language } = form
  const title = named(view.title, language)
  const address = `/c/${view.number}`
  const here = `${address}/comment?document=${document}${paragraph === null ? '' : `&paragraph=${paragraph.id}`}`
  const about = filled['about'] ?? 'paragraph'
  const radio = (value: string, label: string) =>
    html`<label><input type="radio" name="about" value="${value}"${about === value && html` checked`}> ${label}</label>`
  const options = <Name extends string>(
    names: readonly Name[],
    say: (name: Name) => string,
    chosen: string | undefined,
  ) => names.map((name) => html`<option value="${name}"${chosen === name && html` selected`}>${say(name)}</option>`)
  const line = (name: 'organisation' | 'country' | 'name') =>
    html`<div><label for="${name}">${word(name, language)}</label><input type="text" id="${name}" name="${name}" maxlength="200" value="${filled[name] ?? ''}"></div>`
  return layout({
    language,
    title: `${word('yourComment', language)}: ${title}`,
    other: `${here}&lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<p class="small"><a href="${address}?lang=${language}">${title}</a></p><h1>${word('yourComment', language)}</h1>
${problem !== null && html`<div class="note bad" role="alert"><strong>${word('problem', language)}.</strong> ${problem} ${word('problemStored', language)}</div>`}
${paragraph !== null && html`<div class="para"><p class="text">${paragraph.label !== null && html`<span class="label">${paragraph.label}</span>`}${paragraph.text}</p></div>`}
<form class="write" method="post" action="${here}&lang=${language}">
<input type="hidden" name="begun" value="${begun}">
${
  paragraph === null
    ? html`<input type="hidden" name="about" value="document">`
    : html`<fieldset><legend>${word('about', language)}</legend>${radio('paragraph', word('aboutParagraph', language))}${radio('missing', word('aboutMissing', language))}</fieldset>`
}
${
  paragraph !== null &&
  html`<div><label for="quote">${word('quote', language)}</label><input type="text" id="quote" name="quote" maxlength="10000" dir="auto" value="${filled['quote'] ?? ''}"></div>`
}
<div><label for="words">${word('words', language)}</label><textarea id="words" name="words" required maxlength="10000" dir="auto"${problem === null && html` autofocus`}>${filled['words'] ?? ''}</textarea></div>
<div><label for="proposed">${word('proposed', language)}</label><textarea id="proposed" name="proposed" maxlength="10000" dir="auto">${filled['proposed'] ?? ''}</textarea></div>
<div><label for="type">${word('type', language)}</label><select id="type" name="type">${options(commentTypes, (name) => sayType(name)[language], filled['type'])}</select></div>
<div><label for="group">${word('group', language)}</label><select id="group" name="group">${options(contributorGroups, (name) => sayGroup(name)[language], filled['group'] ?? 'individual')}</select></div>
${line('organisation')}${line('country')}${line('name')}
${sendsMail && mailField(form)}
<div><label for="writtenIn">${word('writtenIn', language)}</label><input type="text" id="writtenIn" name="writtenIn" dir="ltr" value="${filled['writtenIn'] ?? language}" pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}"></div>
<label class="check"><input type="checkbox" name="publishName" value="1"${filled['publishName'] === '1' && html` checked`}> ${word('publishName', language)}</label>
<p class="small">${word('privacy', language)}</p>
<button class="primary" type="submit">${word('send', language)}</button>
</form>`,
  })
}

/** Asked for where the consultation wants it confirmed; where not, it is the reader's to give. */
function mailField({ view, filled, language }: CommentForm): Html {
  const isAsked = view.identity === 'email'
  const label = word(isAsked ? 'emailAsked' : 'emailOffered', language)
  const what = word(isAsked ? 'emailConfirms' : 'emailFor', language)
  return html`<div><label for="email">${label}</label><input type="text" inputmode="email" autocomplete="email" id="email" name="email" maxlength="200" dir="ltr" value="${filled['email'] ?? ''}"${isAsked && html` required`} aria-describedby="email-what"><p class="small" id="email-what">${what}</p></div>`
}
