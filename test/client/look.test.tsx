import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { Button } from '../../client/design-system/Button.tsx'
import { Delegation } from '../../client/design-system/Delegation.tsx'
import { delegationSigns } from '../../client/design-system/delegationSigns.ts'
import { Facts } from '../../client/design-system/Facts.tsx'
import { Icon } from '../../client/design-system/Icon.tsx'
import { ProblemNotice } from '../../client/design-system/ProblemNotice.tsx'
import { QrCode } from '../../client/design-system/QrCode.tsx'
import { State } from '../../client/design-system/State.tsx'
import { sourceFiles } from '../architecture/sourceFiles.ts'

startWords('ar', ar)

test('[UI4] the first 64 delegations have 64 badges', () => {
  const badges = Array.from({ length: 64 }, (_, number) => JSON.stringify(delegationSigns(number)))
  expect(new Set(badges).size).toBe(64)
  expect(delegationSigns(0)).toEqual({ colour: 'd1', figure: 'f1' })
  expect(delegationSigns(8)).toEqual({ colour: 'd1', figure: 'f2' })
  expect(delegationSigns(null)).toEqual({ colour: 'd0', figure: null })
})

test('[UI4] a badge stands beside its name, and who has no delegation has no badge', () => {
  const shown = renderToStaticMarkup(<Delegation number={3} name="المجتمع المدني" />)
  expect(shown).toContain('badge d4 f4')
  expect(shown).toContain('<bdi>المجتمع المدني</bdi>')
  expect(renderToStaticMarkup(<Delegation number={null} name="الرئاسة" />)).not.toContain('badge')
})

test('[UI5] a sign is silent unless it is given a label', () => {
  expect(renderToStaticMarkup(<Icon name="check" />)).toContain('aria-hidden="true"')
  expect(renderToStaticMarkup(<Icon name="check" label="تم" />)).toContain('aria-label="تم"')
})

test('[UI5] a state is sign and word', () => {
  const shown = renderToStaticMarkup(<State state="awaiting-text" />)
  expect(shown).toContain('sign-awaiting')
  expect(shown).toContain('بانتظار صيغة')
})

test('[UI6] an act that is not possible now can be focused and names its reason', () => {
  const blocked = renderToStaticMarkup(
    <Button tone="primary" blockedBy="why">
      إعلان الاتفاق
    </Button>,
  )
  expect(blocked).toContain('aria-disabled="true"')
  expect(blocked).toContain('aria-describedby="why"')
  expect(blocked).not.toMatch(/\sdisabled/)
})

test('[UI7] style sheets name no side of the screen', () => {
  const sheets = sourceFiles('.css').filter(({ path }) => path.startsWith('client/') && !path.includes('/fonts/'))
  expect(sheets.length).toBeGreaterThan(15)
  const physical =
    /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float(?!: inline-)|text-align:\s*(?:left|right))\s*:/gm
  expect(
    sheets.flatMap(({ path, text }) => (text.match(physical) ?? []).map((found) => `${path}: ${found.trim()}`)),
  ).toEqual([])
})

test('[UI8] a problem is said in the sentence of the server, or in ours where it said none', () => {
  const said = renderToStaticMarkup(<ProblemNotice problem={{ code: 'not-found', title: 'لا وجود لهذا الاجتماع.' }} />)
  expect(said).toContain('لا وجود لهذا الاجتماع.')
  expect(said).toContain('role="alert"')
  const silent = renderToStaticMarkup(<ProblemNotice problem={{ code: 'unreachable', title: '' }} onRetry={() => {}} />)
  expect(silent).toContain('تعذّر الوصول إلى الخادم.')
  expect(silent).toContain('إعادة المحاولة')
})

test('[UI5] a QR code has a name and is drawn without a picture', () => {
  const code = renderToStaticMarkup(<QrCode text="http://localhost/join#token" label="رمز الدخول" />)
  expect(code).toContain('aria-label="رمز الدخول"')
  expect(code.match(/h1v1h-1z/g)?.length ?? 0).toBeGreaterThan(100)
})

test('[UI3] facts of two directions are isolated from each other', () => {
  expect(renderToStaticMarkup(<Facts facts={['بيروت', null, '22 November']} />)).toBe(
    '<bdi>بيروت</bdi> · <bdi>22 November</bdi>',
  )
})
