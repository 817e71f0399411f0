import { crc32, deflateSync } from 'node:zlib'
import { qrModules } from '../qrPath.ts'

/** Dots of a module's side. */
const DOTS = 6

/** A QR code as a PNG of one bit a dot: word processors draw no SVG that all of them know. The same address gives the same bytes. */
export function qrPng(address: string): Uint8Array {
  const { size, isDark } = qrModules(address)
  const side = size * DOTS
  const stride = Math.ceil(side / 8)
  const rows = Buffer.alloc((stride + 1) * side)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (isDark(Math.floor(y / DOTS), Math.floor(x / DOTS))) continue
      const at = y * (stride + 1) + 1 + (x >> 3)
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  // One bit a dot, grey, with the only compression, filter and order that there are.
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
