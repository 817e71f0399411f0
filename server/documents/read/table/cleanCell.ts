/** What Excel and Word leave in a cell that nobody sees: marks of direction and of byte order, blanks without width, soft hyphens. */
const unseen = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g

/** A cell as a reader sees it, on one line. */
export function cleanCell(cell: string): string {
  return cell.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim()
}
