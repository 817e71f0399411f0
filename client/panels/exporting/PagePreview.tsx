import { useRef } from 'react'

/**
 * A standalone page in a frame of its own. The frame runs no script; its own style sheets are put in by hand, because
 * this house lets no page bring styles in its text.
 */
export function PagePreview({ html, title }: { readonly html: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const dress = () => {
    const page = frame.current?.contentDocument
    const Sheet = (frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined)?.CSSStyleSheet
    if (page == null || Sheet === undefined) return
    page.adoptedStyleSheets = [...page.querySelectorAll('style')].map((style) => {
      const sheet = new Sheet()
      sheet.replaceSync(style.textContent ?? '')
      return sheet
    })
  }
  return (
    <iframe
      ref={frame}
      className="export-page"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={html}
      onLoad={dress}
    />
  )
}
