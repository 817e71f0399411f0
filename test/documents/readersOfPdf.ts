import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF as the reader in Firefox takes it, page after page. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  let text = ''
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent()
    text += `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n`
  }
  return text
}

/** Words by their letters and digits alone. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
}

/** The words of a text that a reader of its file did not find, each as often as it is missing. */
export function wordsMissing(text: string, read: string): readonly string[] {
  const found = new Map<string, number>()
  for (const word of wordsOf(read)) found.set(word, (found.get(word) ?? 0) + 1)
  return wordsOf(text).filter((word) => {
    const left = found.get(word) ?? 0
    found.set(word, left - 1)
    return left <= 0
  })
}
