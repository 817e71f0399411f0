import { negotiationRecord } from '@tawafuq/domain/views/negotiationRecord'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { NegotiationMinutes } from '../../client/features/record/NegotiationMinutes.tsx'
import { WorkspaceContext } from '../../client/statement/useWorkspace.ts'
import { allAgreed, bracketPlaced, objectionId, objectionLodged } from '../kit/events.ts'
import { ledgerOf, opened, type Past, paragraphId } from '../kit/given.ts'
import { chair, observer } from '../kit/people.ts'
import { readersWorkspace } from '../kit/readersWorkspace.ts'
import { recordNames } from '../kit/recordNames.ts'

startWords('ar', ar)

// The page leads to other pages, which asks where it is.
beforeAll(() => {
  vi.stubGlobal('location', { pathname: '/statements/s/record' })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const ruled: Past = [
  chair,
  {
    type: 'RulingGiven',
    objectionId: objectionId('o1'),
    paragraphId: paragraphId('p2'),
    outcome: 'met',
    reason: 'أُخذ بالصيغة البديلة',
  },
]

/** The words of a page, with the entities of HTML read back. */
const wordsOf = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

test.each(['ar', 'en'] as const)(
  '[UI32] the page tells every line of the record, by day and by paragraph, in %s',
  (language) => {
    const entries = ledgerOf([opened, bracketPlaced(), objectionLodged(), ruled, ...allAgreed])
    const page = wordsOf(
      renderToStaticMarkup(
        <WorkspaceContext value={readersWorkspace(entries, observer, language)}>
          <NegotiationMinutes />
        </WorkspaceContext>,
      ),
    )
    const { sittings, paragraphs } = negotiationRecord(entries, recordNames(entries))
    const lines = [...sittings.flatMap((sitting) => sitting.lines), ...paragraphs.flatMap((one) => one.lines)]
    expect(lines.length).toBeGreaterThan(10)
    for (const { sentence } of lines) {
      const told = page.split(`<p>${sentence[language]}</p>`).length - 1
      const due = lines.filter((line) => line.sentence[language] === sentence[language]).length
      expect([sentence[language], told]).toEqual([sentence[language], due])
    }
    expect(page).toContain(entries.at(-1)?.hash)
  },
)

test('[UI32] the page of one paragraph tells its acts alone, each with its day', () => {
  const entries = ledgerOf([opened, bracketPlaced(), objectionLodged(), ruled, ...allAgreed])
  const pageOf = (of: string) =>
    wordsOf(
      renderToStaticMarkup(
        <WorkspaceContext value={readersWorkspace(entries, observer)}>
          <NegotiationMinutes of={of} />
        </WorkspaceContext>,
      ),
    )
  const { paragraphs } = negotiationRecord(entries, recordNames(entries))
  const page = pageOf('p2')
  for (const { paragraphId: id, lines } of paragraphs) {
    for (const { sentence } of lines) expect([id, page.includes(`<p>${sentence.ar}</p>`)]).toEqual([id, id === 'p2'])
  }
  expect(page).toContain('1 أيار/مايو 2030')
  expect(pageOf('nowhere')).toContain('لا فقرة بهذا العنوان')
})
