import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { StatementApart } from '../../client/pages/StatementApart.tsx'

test('[ST19, HA18] a statement put apart stands in the list by its title, says what is wrong, and leads nowhere', () => {
  startWords('ar', ar)
  const shown = renderToStaticMarkup(<StatementApart title={{ ar: 'بيان الواحة' }} />)
  expect(shown).toContain('بيان الواحة')
  expect(shown).toContain('تالف')
  expect(shown).not.toContain('href')
})
