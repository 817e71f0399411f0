/** A symbol as a path: its slashes stay. */
export function symbolPath(symbol: string): string {
  return symbol.split('/').map(encodeURIComponent).join('/')
}
