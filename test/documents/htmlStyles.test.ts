import { importHtml } from '@tawafuq/server/documents/read/html/importHtml'
import { expect, test } from 'vitest'

/** A page in which the work of matching could grow with every combination of the elements around a word. */
function deepPage(depth: number): string {
  const style = `.outermost ${'div '.repeat(20)}span.x{text-decoration:line-through}`
  return `<style>${style}</style>${'<div>'.repeat(depth)}<span class=x>كلمة</span>${'</div>'.repeat(depth)}`
}

test('[DO1] long selectors in deep pages, and style sheets that never close, are read in little work', () => {
  // A fault of kind takes hours here; the time says no more than that.
  const from = performance.now()
  expect(importHtml(deepPage(200)).blocks.map(({ text }) => text)).toEqual(['كلمة'])
  for (const piece of ['@media print ', '@media print{', '{', 'a,', '"', '@import ', '<!--'])
    importHtml(`<style>${piece.repeat(Math.floor(400_000 / piece.length))}</style><p>كلمة</p>`)
  expect(performance.now() - from).toBeLessThan(20_000)
})
