/** What happened to a consultation, as an Atom feed (RFC 4287): its course, never anybody's words. */

import { sayConsultationStage } from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import { sayInZone } from '@tawafuq/domain/language/civilDay'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { ConsultationView } from '../application/consultations/publicConsultations.ts'
import { named } from './consultationPage.ts'
import { html } from './html.ts'
import { word } from './layout.ts'

export function consultationFeed(view: ConsultationView, publicUrl: string, language: Language): string {
  const address = `${publicUrl}/c/${view.number}`
  const steps = [
    ...(view.openedAt === null ? [] : [{ at: view.openedAt, title: sayConsultationStage('open')[language] }]),
    ...view.extensions.map(({ at, until, reopened }) => ({
      at,
      title: `${word(reopened ? 'reopened' : 'extended', language)}: ${sayInZone(until, view.zone)[language]}`,
    })),
    ...(view.cancelled === null ? [] : [{ at: view.cancelled.at, title: sayConsultationStage('cancelled')[language] }]),
    ...(view.stage === 'open' || view.stage === 'announced' || view.stage === 'cancelled'
      ? []
      : [{ at: view.closesAt, title: sayConsultationStage(view.stage)[language] }]),
  ].toReversed()
  const updated = steps[0]?.at ?? '1970-01-01T00:00:00.000Z'
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${address}</id>
<title>${named(view.title, language)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${publicUrl}/api/v1/public-consultations/${view.number}/feed.atom"/>
<link rel="alternate" type="text/html" href="${address}"/>
<author><name>Tawafuq</name></author>
${steps.map(
  (
    { at, title },
    nth,
  ) => html`<entry><id>${address}#${steps.length - nth}</id><title>${title}</title><updated>${at}</updated><link rel="alternate" type="text/html" href="${address}"/><content type="text">${`${named(view.title, language)}: ${title}`}</content></entry>
`,
)}</feed>
`.text
}
