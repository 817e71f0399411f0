/** How many bytes are looked at to tell what UTF-16 without a mark is. */
const LOOKED_AT = 4_096

/**
 * The words of a table that came as text: in UTF-8 or UTF-16 with or without a mark, else as Windows writes Arabic
 * (windows-1256), which Excel still saves and which no mark announces. What is not UTF-8 is taken for that.
 */
export function decodeTable(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  return new TextDecoder(encoding).decode(bytes)
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideOrder(bytes.subarray(0, LOOKED_AT))
  if (wide !== null) return wide
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1256'
  }
}

/** In UTF-16 every second byte of Arabic is 06, and of Latin letters, blanks and line ends 00; no other encoding has either. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const counts = [0, 0]
  for (const [at, byte] of bytes.entries())
    if (byte === 0x00 || byte === 0x06) counts[at % 2] = (counts[at % 2] ?? 0) + 1
  const most = bytes.length / 2
  if (most < 2) return null
  if ((counts[1] ?? 0) > most * 0.7) return 'utf-16le'
  return (counts[0] ?? 0) > most * 0.7 ? 'utf-16be' : null
}
