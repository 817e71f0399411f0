import { hashWording } from '@tawafuq/domain/acts/light/hashWording'
import { litLights } from '@tawafuq/domain/acts/light/lights'
import { declaredLights } from '@tawafuq/domain/views/declaredLights'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { secondPass } from '@tawafuq/domain/views/secondPass'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreed, bracketPlaced, objectionLodged } from '../kit/events.ts'
import { given, ledgerOf, opened, type Past, paragraphId, reading, sha256, statementAfter } from '../kit/given.ts'
import { paperNegotiation, steps } from '../kit/paperNegotiation.ts'
import { firstOfA, ofB, secondOfA, secretariat } from '../kit/people.ts'
import { recordNames } from '../kit/recordNames.ts'

const text = 'ندعو الحكومات إلى التعاون؛'
const p2 = paragraphId('p2')
const a = firstOfA.delegationId as never

const declared = (light: 'green' | 'yellow' | 'red', by = firstOfA, seen = text): Past => [
  by,
  {
    type: 'LightRaised',
    paragraphId: p2,
    delegationId: by.delegationId as never,
    light,
    note: null,
    declared: true,
    wording: hashWording(seen, sha256),
  },
]

const shownOn = (now: string, ...past: readonly Past[]) =>
  declaredLights(statementAfter(opened, ...past), p2, now, sha256).map((one) => [
    one.delegationId,
    one.light,
    one.by,
    one.onEarlierWording,
  ])

test('[FL5] nobody is declared who did not declare; no objection is said by an act, on the wording that was seen', () => {
  expect(shownOn(text)).toEqual([])
  const raise = { type: 'raiseLight', paragraphId: p2, light: 'green' } as const
  const event = { ...raise, type: 'LightRaised', delegationId: a, note: null, declared: true } as const
  given(opened)
    .when(firstOfA, raise, { base: 'نص آخر' })
    .gives({ ...event, wording: hashWording('نص آخر', sha256) })
  given(opened)
    .when(firstOfA, { ...raise, textSeen: text }, { base: 'نص آخر' })
    .gives({ ...event, wording: hashWording(text, sha256) })
  given(opened)
    .when(firstOfA, raise, { reading: reading(text) })
    .gives({ ...event, wording: hashWording(text, sha256) })
  const past = given(opened, declared('green'))
  past.when(secondOfA, { ...raise, textSeen: text }).gives()
  past.when(secondOfA, { ...raise, textSeen: 'نص جديد' }).gives({ ...event, wording: hashWording('نص جديد', sha256) })
  past.when(secretariat, raise).refused('not-yours-to-do')
})

test('[FL5] a declaration is on an earlier wording once the text differs, and no more once it reads the same again', () => {
  expect(shownOn(text, declared('green'), declared('red', ofB, 'غيره'))).toEqual([
    ['a', 'green', 'light', false],
    ['b', 'red', 'light', true],
  ])
  expect(shownOn('غيره', declared('green'), declared('red', ofB, 'غيره'))).toEqual([
    ['a', 'green', 'light', true],
    ['b', 'red', 'light', false],
  ])
})

test('[FL5] a standing objection reads as objecting and a standing bracket as having a point, over its own light', () => {
  const [withdrawn] = [[ofB, { type: 'ObjectionWithdrawn', objectionId: 'o1', paragraphId: p2 }]] as never as [Past]
  expect(shownOn(text, declared('green'), bracketPlaced())).toEqual([['a', 'yellow', 'bracket', false]])
  expect(shownOn(text, bracketPlaced())).toEqual([['a', 'yellow', 'bracket', false]])
  expect(shownOn(text, declared('red'), bracketPlaced())).toEqual([['a', 'red', 'light', false]])
  expect(shownOn(text, bracketPlaced(ofB), declared('yellow', ofB), objectionLodged())).toEqual([
    ['b', 'red', 'objection', false],
  ])
  expect(shownOn(text, declared('green', ofB), objectionLodged(), withdrawn)).toEqual([['b', 'green', 'light', false]])
})

test('[FL5] a declaration is taken back by its own delegation, which has declared nothing from then on', () => {
  const lower = { type: 'lowerLight', paragraphId: p2 } as const
  const event = { type: 'LightLowered', paragraphId: p2, delegationId: a } as const
  given(opened).when(firstOfA, lower).gives()
  const past = given(opened, declared('green'), declared('red', ofB))
  past.when(secondOfA, lower).gives(event)
  past.when(secretariat, lower).refused('not-yours-to-do')
  expect(shownOn(text, declared('green'), declared('red', ofB), [firstOfA, event])).toEqual([
    ['b', 'red', 'light', false],
  ])
  given(opened, declared('green'), agreed('p2', text)).when(firstOfA, lower).refused('paragraph-agreed')
})

test('[FL5] a declaration stays when the floor moves and ends with the reading; green is not passed over', () => {
  const floor = (name: string): Past => ({ type: 'FloorGiven', paragraphId: paragraphId(name) })
  const moved = [floor('p2'), declared('green'), declared('yellow', ofB), floor('p3')] as const
  expect(litLights(statementAfter(opened, ...moved), p2)).toHaveLength(2)
  expect(litLights(statementAfter(opened, ...moved, floor('p2')), p2)).toHaveLength(2)
  expect(secondPass(statementAfter(opened, ...moved))).toEqual([
    { paragraphId: 'p2', light: 'yellow', delegationIds: ['b'] },
  ])
  const next = { type: 'ReadingOpened', reading: 1, name: 'Rev.1', note: null, paragraphs: [] } as const
  expect(litLights(statementAfter(opened, ...moved, next), p2)).toEqual([])
})

test('[RE1, FL5] what was declared and taken back is told in both languages; older entries as they always were', () => {
  const told = (...past: readonly Past[]) => {
    const entries = ledgerOf([opened, ...past])
    const last = entries.at(-1)
    if (last === undefined) throw new Error('There is no entry')
    return ledgerSentence(last, recordNames(entries))
  }
  const { ar, en } = told(declared('green'))
  expect([ar, en]).toEqual([
    expect.stringMatching(/^أعلن .+ ألّا اعتراض لديه على المنطوق /u),
    expect.stringMatching(/declared that it has no objection to/u),
  ])
  expect(told(declared('yellow')).ar).toContain('أن له ملاحظة على')
  expect(told(declared('red')).ar).toContain('أنه يعترض على')
  const lowered = told(declared('red'), [firstOfA, { type: 'LightLowered', paragraphId: p2, delegationId: a }])
  expect(lowered.ar).toMatch(/^سحب .+ ما أعلنه بشأن/u)
  expect(lowered.en).toContain('took back what it had declared on')
  const old = { type: 'LightRaised', paragraphId: p2, delegationId: a, light: 'green', note: null } as const
  expect(told([firstOfA, old]).ar).toContain('أفاد')
})

test('[FL5] declared, with a point, objecting and silent are together all delegations, each once', () => {
  const reached = { green: 0, yellow: 0, red: 0, silent: 0, earlier: 0, objection: 0, bracket: 0 }
  fc.assert(
    fc.property(steps, (run) => {
      const negotiation = paperNegotiation()
      for (const step of run) negotiation.step(step)
      const statement = negotiation.statement()
      const all = ['a', 'b', 'c'] as const
      for (const { id, origin } of statement.paragraphs) {
        const shown = declaredLights(statement, id, origin.text, sha256)
        const who = shown.map(({ delegationId }) => delegationId as string)
        const silent = all.filter((one) => !who.includes(one))
        expect(shown.length + silent.length).toBe(all.length)
        expect(silent).toContain('c')
        const acted = new Set(
          [
            ...litLights(statement, id),
            ...statement.objections.filter((one) => one.paragraphId === id && one.state === 'standing'),
            ...statement.brackets.filter((one) => one.paragraphId === id && one.lifted === null),
          ].flatMap((one) => one.delegationId ?? []),
        )
        expect(new Set(who)).toEqual(acted)
        reached.silent += silent.length
        for (const one of shown) {
          reached[one.light] += 1
          if (one.onEarlierWording) reached.earlier += 1
          if (one.by !== 'light') reached[one.by] += 1
          if (one.light === 'green') {
            const standing = [...statement.objections, ...statement.brackets].filter(
              (other) =>
                other.paragraphId === id &&
                other.delegationId === one.delegationId &&
                ('state' in other ? other.state === 'standing' : other.lifted === null),
            )
            expect(standing).toEqual([])
          }
        }
      }
    }),
    { numRuns: 200 },
  )
  for (const [subject, times] of Object.entries(reached)) expect(times, subject).toBeGreaterThan(0)
})
