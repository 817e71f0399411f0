import type { Term, TermBase } from '@tawafuq/domain/acts/meeting/termBase'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../client/api/request.ts'
import { changed, changeTerms, mistakeWith, type TermChange } from '../../client/features/terms/changeTerms.ts'

const term = (preferred: string, ...variants: readonly string[]): Term => ({ preferred, variants })

/** A term base as a server keeps it: the version that is named must be the last. `before` runs when it is first written. */
function served(
  terms: readonly Term[] = [],
  before: (base: { version: number; terms: readonly Term[] }) => void = () => {},
) {
  const held = { version: terms.length > 0 ? 1 : 0, terms }
  let isFirst = true
  const told = (): Answer<TermBase> => ({ ok: true, value: { ...held, changedAt: null } })
  return {
    held,
    ways: {
      read: async () => told(),
      async replace({ version, terms: wanted }: Pick<TermBase, 'version' | 'terms'>): Promise<Answer<TermBase>> {
        if (isFirst) before(held)
        isFirst = false
        if (version !== held.version) return { ok: false, problem: { code: 'terms-moved-on', title: '', status: 409 } }
        held.version += 1
        held.terms = wanted
        return told()
      },
    },
  }
}

test('[UI51] a change is made again on the list as somebody else left it, and nothing of theirs is lost', async () => {
  const server = served([term('أ')], (held) => {
    held.version += 1
    held.terms = [...held.terms, term('ب', 'باء')]
  })
  const answer = await changeTerms(
    { kind: 'put', terms: [term('ب', 'بب'), term('ج')] },
    { version: 1, terms: [term('أ')], changedAt: null },
    server.ways,
  )
  expect(answer.ok).toBe(true)
  expect(server.held.terms).toEqual([term('أ'), term('ب', 'باء', 'بب'), term('ج')])
})

test('[UI51] a list that moves on under every try ends in a problem that says so', async () => {
  let asked = 0
  const answer = await changeTerms(
    { kind: 'remove', preferred: 'أ' },
    { version: 1, terms: [term('أ')], changedAt: null },
    {
      read: async () => ({ ok: true, value: { version: 1, terms: [], changedAt: null } }),
      replace: async () => {
        asked += 1
        return { ok: false, problem: { code: 'terms-moved-on', title: '', status: 409 } }
      },
    },
  )
  expect(answer).toMatchObject({ ok: false, problem: { code: 'terms-moved-on' } })
  expect(asked).toBeLessThan(10)
})

test('[UI51] mending keeps the place of a term, also where its words change, and brings back one that was removed', () => {
  const list = [term('أ', 'ألف'), term('ب')]
  expect(changed(list, { kind: 'mend', preferred: 'أ', term: term('آ') })).toEqual([term('آ'), term('ب')])
  expect(changed([term('ب')], { kind: 'mend', preferred: 'أ', term: term('آ') })).toEqual([term('ب'), term('آ')])
})

test('[UI51] two readers who change at once end with the work of both', async () => {
  const words = fc.constantFrom('أ', 'ب', 'ج', 'د', 'هـ')
  const change: fc.Arbitrary<TermChange> = words.map((preferred) => ({ kind: 'put', terms: [term(preferred)] }))
  let collisions = 0
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 6 }), async (changes) => {
      const server = served()
      const seen: TermBase = { version: 0, terms: [], changedAt: null }
      // Everybody goes by the empty list, so that all but the first collide.
      await Promise.all(changes.map((one) => changeTerms(one, seen, server.ways)))
      collisions += changes.length - 1
      const wanted = new Set(
        changes.flatMap((one) => (one.kind === 'put' ? one.terms : [])).map(({ preferred }) => preferred),
      )
      expect(new Set(server.held.terms.map(({ preferred }) => preferred))).toEqual(wanted)
    }),
  )
  expect(collisions).toBeGreaterThan(100)
})

test('[UI51] what could not stand in the list is told before it is sent', () => {
  const list = [term('حوكمة الإنترنت', 'إدارة الإنترنت')]
  expect(mistakeWith(term('إدارة الإنترنت', 'كذا'), list, null)).toBe('contested')
  expect(mistakeWith(term('كذا', 'حوكمة الإنترنت'), list, null)).toBe('contested')
  expect(mistakeWith(term('حوكمة الإنترنت'), list, null)).toBe('repeated')
  expect(mistakeWith(term('حوكمة الإنترنت', 'حكومة الإنترنت'), list, 'حوكمة الإنترنت')).toBeNull()
})
