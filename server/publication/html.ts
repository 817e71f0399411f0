/** HTML that is safe by construction: whatever stands in a hole of the template is escaped, unless it is HTML already. */

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Hole = Html | string | number | null | false | undefined | readonly Hole[]

/** A template of HTML. Strings and numbers are escaped, for content and for attributes in double quotes alike; null and false are nothing. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return new Html(
    parts.reduce((text, part, nth) => `${text}${part}${nth < holes.length ? filled(holes[nth]) : ''}`, ''),
  )
}

function filled(hole: Hole): string {
  if (hole === null || hole === false || hole === undefined) return ''
  if (hole instanceof Html) return hole.text
  if (typeof hole === 'string' || typeof hole === 'number') return escaped(String(hole))
  return hole.map(filled).join('')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
