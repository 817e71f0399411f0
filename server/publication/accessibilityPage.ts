/** The accessibility statement of the house: what it holds to, how that is tried, what falls short, and whom to tell. */
import type { Language } from '@tawafuq/protocol/formatIssue'
import { accessibilityWords } from './accessibilityWords.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

const sections = ['tried', 'helps', 'short', 'tell'] as const

/** The statement as a page without a script, after the model of the European Union and the W3C. */
export function accessibilityPage(language: Language): string {
  const word = (name: (typeof sections)[number] | 'title' | 'conformance' | 'made'): string =>
    accessibilityWords[name][language]
  const points = (name: (typeof sections)[number]) =>
    accessibilityWords[`${name}Points`][language].map((point) => html`<li>${point}</li>`)
  return layout({
    language,
    title: accessibilityWords.title[language],
    other: `/accessibility?lang=${language === 'ar' ? 'en' : 'ar'}`,
    links: [{ rel: 'canonical', href: '/accessibility' }],
    body: html`<h1>${word('title')}</h1>
<p>${word('conformance')}</p>
${sections.map((name) => html`<section aria-labelledby="${name}"><h2 id="${name}">${word(name)}</h2><ul>${points(name)}</ul></section>`)}
<p class="small">${word('made')}</p>`,
  })
}
