import { create } from 'qrcode'
import { useMemo } from 'react'

/** Modules of white around the code, which readers of QR codes need (ISO/IEC 18004). */
const QUIET = 4

/** A text as QR code, black on white in every theme, because cameras expect it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => draw(text), [text])
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#ffffff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000000" d={path} />
    </svg>
  )
}

function draw(text: string): { readonly size: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) => row)
  const path = rows.map((row) => rows.map((column) => (modules.get(row, column) ? square(row, column) : '')).join(''))
  return { size: modules.size + 2 * QUIET, path: path.join('') }
}

const square = (row: number, column: number) => `M${column + QUIET} ${row + QUIET}h1v1h-1z`
