import type { Language } from '@tawafuq/protocol/formatIssue'
import { type Html, html } from './html.ts'
import { type PageWord, pageWords } from './pageWords.ts'

/** A word of the pages in a language. */
export function word(name: PageWord, language: Language): string {
  return pageWords[name][language]
}

export interface PageFrame {
  readonly language: Language
  readonly title: string
  /** The address of the same page in the other language. */
  readonly other: string
  readonly body: Html
  /** Links of the head: feed, calendar, canonical address. */
  readonly links?: readonly { readonly rel: string; readonly href: string; readonly type?: string }[]
  /** Not to be listed by search engines: receipts. */
  readonly isPrivate?: boolean
  /** Where the mark at the top leads; to the consultations unless it is said. */
  readonly home?: string
  /** What else belongs into the head. */
  readonly head?: Html
}

/** A whole public page: one column, either language, no script. */
export function layout({
  language,
  title,
  other,
  body,
  links = [],
  isPrivate = false,
  home = '/c',
  head,
}: PageFrame): string {
  const dir = language === 'ar' ? 'rtl' : 'ltr'
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${isPrivate && html`<meta name="robots" content="noindex, nofollow">`}
<link rel="stylesheet" href="/c/style.css">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${links.map(
  ({ rel, href, type }) => html`<link rel="${rel}" href="${href}"${type !== undefined && html` type="${type}"`}>
`,
)}${head}</head>
<body>
<a class="skip" href="#main">${word('skip', language)}</a>
<header class="top"><a class="mark" href="${home}?lang=${language}">توافق <span lang="en">Tawafuq</span></a>
<nav><a href="${home === '/r' ? '/c' : '/r'}?lang=${language}">${word(home === '/r' ? 'consultations' : 'register', language)}</a> · <a href="${other}" lang="${language === 'ar' ? 'en' : 'ar'}">${word('otherLanguage', language)}</a></nav></header>
<main id="main">${body}</main>
<footer class="small"><a href="/accessibility?lang=${language}">${word('accessibility', language)}</a></footer>
</body>
</html>`.text
}
