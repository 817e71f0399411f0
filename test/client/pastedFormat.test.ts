import { expect, test } from 'vitest'
import { pastedFormat } from '../../client/features/import/pastedFormat.ts'

const clipboard = (html: string, text: string) => ({ getData: (type: string) => (type === 'text/html' ? html : text) })

test('[UI90] a clipboard that says more than its words is kept with its format, its lines as a box shows them', () => {
  const word = '<html><body><p class=MsoNormal>نقرر</p></body></html>'
  expect(pastedFormat(clipboard(word, 'نقرر\r\nذلك'))).toEqual({ html: word, text: 'نقرر\nذلك' })
  expect(pastedFormat(clipboard('<table><tr><td>1</td></tr></table>', '1'))).not.toBeNull()
})

test('[UI90] plain words, a picture alone and a page beyond the limit are read as words', () => {
  expect(pastedFormat(clipboard('', 'نقرر'))).toBeNull()
  expect(pastedFormat(clipboard('<span>نقرر</span>', 'نقرر'))).toBeNull()
  expect(pastedFormat(clipboard('<p><img src="x"></p>', ''))).toBeNull()
  expect(pastedFormat(clipboard(`<p>${'ن'.repeat(4_000_000)}</p>`, 'ن'))).toBeNull()
})
