import { create } from 'qrcode'

/** Modules of white round the code, as its standard asks. */
const QUIET = 4

/** The dark modules of a QR code at level Q, which is read with a quarter of it spoilt (rule VF21). */
export function qrModules(address: string): {
  readonly size: number
  readonly isDark: (row: number, column: number) => boolean
} {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' })
  const size = modules.size + QUIET * 2
  const isWithin = (at: number): boolean => at >= QUIET && at < size - QUIET
  return {
    size,
    isDark: (row, column) => isWithin(row) && isWithin(column) && modules.get(row - QUIET, column - QUIET) === 1,
  }
}

/** The same as a path of SVG. */
export function qrPath(address: string): { readonly size: number; readonly path: string } {
  const { size, isDark } = qrModules(address)
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return { size, path }
}
