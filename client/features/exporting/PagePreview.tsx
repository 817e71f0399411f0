import { useMemo, useRef } from 'react'

/**
 * A standalone page in a frame of its own. The frame runs no script; the page's own styles are put in as sheets, because
 * this house lets no page bring styles in its text.
 */
export function PagePreview({ html, title }: { readonly html: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { page, styles } = useMemo(() => undressed(html), [html])
  const dress = () => {
    const shown = frame.current?.contentDocument
    const Sheet = (frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined)?.CSSStyleSheet
    if (shown == null || Sheet === undefined) return
    shown.adoptedStyleSheets = styles.map((style) => {
      const sheet = new Sheet()
      sheet.replaceSync(style)
      return sheet
    })
  }
  return (
    <iframe
      ref={frame}
      className="export-page"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={page}
      onLoad={dress}
    />
  )
}

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/giu

/**
 * A page without its styles, and the styles. They are cut out before the page is read as one: even a page that is only
 * read is held to the rule. Whatever could do more than be read goes with them.
 */
function undressed(html: string): { readonly page: string; readonly styles: readonly string[] } {
  const styles = [...html.matchAll(styleElement)].map(([, style]) => style ?? '')
  const page = new DOMParser().parseFromString(html.replace(styleElement, ''), 'text/html')
  for (const element of page.querySelectorAll('style, script, link, meta[http-equiv]')) element.remove()
  return { page: page.documentElement.outerHTML, styles }
}
