import { asId, type Instant, type StatementId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { accessibilityPage } from '../../server/publication/accessibilityPage.ts'
import { momentBeside } from '../../server/publication/momentBeside.ts'
import { recordsFeed } from '../../server/publication/recordsFeed.ts'
import { registerPage } from '../../server/publication/registerPage.ts'

const at = asId<Instant>('2030-06-06T22:15:30.000Z')

test('[UI511] a public page says the hour of the meeting and UTC beside it, the day twice only where it differs', () => {
  expect(momentBeside(at, 'Asia/Beirut', 'en')).toBe('7 June 2030, 01:15 (Asia/Beirut) · 6 June 2030, 22:15 UTC')
  const noon = asId<Instant>('2030-06-06T12:00:00.000Z')
  expect(momentBeside(noon, 'Asia/Beirut', 'en')).toBe('6 June 2030, 15:00 (Asia/Beirut) · 12:00 UTC')
  expect(momentBeside(noon, 'Asia/Beirut', 'ar')).toContain('12:00 بالتوقيت العالمي')
  for (const zone of [undefined, 'UTC']) expect(momentBeside(noon, zone, 'en')).toBe('6 June 2030, 12:00 UTC')
})

test('[UI511] the register and its feed say both of every text', () => {
  const statementId = asId<StatementId>('s')
  const row = {
    symbol: 'A/1',
    statementId,
    recordHash: 'sha256:1',
    textHash: 'sha256:2',
    title: { ar: 'إعلان' },
    adoptedAt: at,
  }
  const zones = new Map([[statementId, 'Asia/Beirut']])
  const page = registerPage({ rows: [row], zones, all: 1, from: 0, atOnce: 50, words: '', language: 'en' })
  expect(page).toContain('7 June 2030, 01:15 (Asia/Beirut) · 6 June 2030, 22:15 UTC')
  const feed = recordsFeed([row], [], zones, 'https://x.test', 'en')
  expect(feed).toMatch(/<summary>Adopted on 7 June 2030, 01:15 \(Asia\/Beirut\) · 6 June 2030, 22:15 UTC<\/summary>/u)
  expect(feed).toContain('<content type="text">sha256:2</content>')
})

test.each(['ar', 'en'] as const)(
  '[UI642] the accessibility statement in %s names what falls short and whom to tell',
  (language) => {
    const page = accessibilityPage(language)
    expect(page).toContain(`<html lang="${language}"`)
    expect(page).not.toContain('<script')
    for (const section of ['tried', 'helps', 'short', 'tell']) expect(page).toContain(`<h2 id="${section}">`)
    expect(page).toContain('WCAG 2.2')
    expect(page).toContain(`/accessibility?lang=${language === 'ar' ? 'en' : 'ar'}`)
  },
)
