/** The mark of a footnote as references name it: its label without brackets, `(1)` → `1` (gold rule 5). */
export function footnoteMark(label: string): string {
  return label.replace(/^[([]\s*/, '').replace(/\s*[)\]]$/, '')
}
