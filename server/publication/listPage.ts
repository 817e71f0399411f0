import { sayConsultationStage } from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import { sayInZone } from '@tawafuq/domain/language/civilDay'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { ConsultationView } from '../application/consultations/publicConsultations.ts'
import { named } from './consultationPage.ts'
import { html } from './html.ts'
import { layout, word } from './layout.ts'

/** All consultations that everybody may read, the latest first. */
export function listPage(views: readonly ConsultationView[], language: Language): string {
  return layout({
    language,
    title: word('consultations', language),
    other: `/c?lang=${language === 'ar' ? 'en' : 'ar'}`,
    body: html`<h1>${word('consultations', language)}</h1>
${views.length === 0 && html`<p class="note">${word('none', language)}</p>`}
${views.toReversed().map(
  (
    view,
  ) => html`<article class="para"><h3><a href="/c/${view.number}?lang=${language}">${named(view.title, language)}</a></h3>
<p><span class="stage">${sayConsultationStage(view.stage)[language]}</span> <span class="small">${word('closes', language)}: ${sayInZone(view.closesAt, view.zone)[language]}</span></p></article>`,
)}`,
  })
}

/** Where there is no consultation. */
export function notTherePage(language: Language): string {
  return layout({
    language,
    title: word('notThere', language),
    other: `/c?lang=${language === 'ar' ? 'en' : 'ar'}`,
    isPrivate: true,
    body: html`<h1>${word('notThere', language)}</h1><p><a href="/c?lang=${language}">${word('consultations', language)}</a></p>`,
  })
}
