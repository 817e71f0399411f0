/** How long the readable part of a file name may be, in characters. */
const NAME = 80

/**
 * The Content-Disposition of a file: named after its title in `filename*` (RFC 6266), and for clients that do not read
 * that in plain ASCII after its id.
 */
export function attachment(title: string, id: string, extension: string): string {
  const readable = [
    ...title
      .replace(/[\p{C}"*/:<>?\\|%]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
    .slice(0, NAME)
    .join('')
  const name = encodeURIComponent(`${readable.trim() || id}.${extensionOf(extension)}`).replace(/['()!]/g, escaped)
  return `attachment; filename="${extension === 'zip' ? 'meeting' : 'statement'}-${id.slice(0, 8)}.${extensionOf(extension)}"; filename*=UTF-8''${name}`
}

function extensionOf(format: string): string {
  return format === 'akn' ? 'akn.xml' : format
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}
