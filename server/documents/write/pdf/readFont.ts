import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A font as the typesetter takes it: TrueType or OpenType; a WOFF file (W3C, WOFF 1.0, 4 and 5) is unpacked to that. */
export function readFont(path: string): Uint8Array {
  const file = readFileSync(path)
  return file.toString('latin1', 0, 4) === 'wOFF' ? unpacked(file) : file
}

interface Table {
  readonly tag: number
  readonly sum: number
  readonly bytes: Uint8Array
}

function unpacked(file: Buffer): Uint8Array {
  const tables = Array.from({ length: file.readUInt16BE(12) }, (_, index): Table => {
    const at = 44 + index * 20
    const [offset, packed, length] = [file.readUInt32BE(at + 4), file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)]
    const bytes = file.subarray(offset, offset + packed)
    return {
      tag: file.readUInt32BE(at),
      sum: file.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const padded = (length: number): number => (length + 3) & ~3
  const head = 12 + tables.length * 16
  const font = Buffer.alloc(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), head))
  const power = Math.floor(Math.log2(tables.length))
  font.writeUInt32BE(file.readUInt32BE(4), 0)
  font.writeUInt16BE(tables.length, 4)
  font.writeUInt16BE(2 ** power * 16, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE((tables.length - 2 ** power) * 16, 10)
  let place = head
  tables.forEach(({ tag, sum, bytes }, index) => {
    const at = 12 + index * 16
    font.writeUInt32BE(tag, at)
    font.writeUInt32BE(sum, at + 4)
    font.writeUInt32BE(place, at + 8)
    font.writeUInt32BE(bytes.length, at + 12)
    font.set(bytes, place)
    place += padded(bytes.length)
  })
  return font
}
