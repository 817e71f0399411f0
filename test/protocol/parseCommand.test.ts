import type { Command } from '@tawafuq/domain/acts/commands'
import type { Event, EventType } from '@tawafuq/domain/acts/events'
import { actions } from '@tawafuq/domain/acts/policy'
import { limits } from '@tawafuq/domain/schemas/limits'
import { type commandSchema, commandTypes } from '@tawafuq/protocol/commandSchema'
import type { eventSchema } from '@tawafuq/protocol/eventSchema'
import { parseCommand } from '@tawafuq/protocol/parseCommand'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'

const commandOf = (input: unknown): Command => {
  const parsed = parseCommand(input, 'en')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}
const errorsOf = (input: unknown) => {
  const parsed = parseCommand(input, 'en')
  return parsed.ok ? [] : parsed.errors
}

describe('commands', () => {
  test('[HT16] those that are parsed are those of the domain, and each is a deed of the policy', () => {
    expectTypeOf<z.infer<typeof commandSchema>>().toExtend<Command>()
    expectTypeOf<Command['type']>().toEqualTypeOf<z.infer<typeof commandSchema>['type']>()
    expect(new Set(['read', 'type', ...commandTypes])).toEqual(new Set(actions))
  })

  test('[HT16] events that are described are those of the domain', () => {
    expectTypeOf<z.infer<typeof eventSchema>>().toExtend<Event>()
    expectTypeOf<EventType>().toEqualTypeOf<z.infer<typeof eventSchema>['type']>()
  })

  test.each([
    [true, { basis: 'consent', note: '' }],
    ['consent', { basis: 'consent', note: '' }],
    ['reservation', { basis: 'reservation', note: '' }],
    ['  قبلت المندوبة  ', { basis: 'consent', note: 'قبلت المندوبة' }],
    [
      { basis: 'reservation', note: 'مع تحفظ' },
      { basis: 'reservation', note: 'مع تحفظ' },
    ],
    [{ basis: 'consent' }, { basis: 'consent', note: '' }],
  ])('[HT16] consent %j is %j', (consent, meant) => {
    expect(commandOf({ type: 'liftBracket', bracketId: 'b', outcome: 'keep', consent })).toMatchObject({
      consent: meant,
    })
  })

  test.each([[false], [null], [''], ['  ']])('[HT16] consent %j is none', (consent) => {
    const command = commandOf({ type: 'liftBracket', bracketId: 'b', outcome: 'keep', consent })
    expect(command).toEqual({ type: 'liftBracket', bracketId: 'b', outcome: 'keep' })
  })

  test('[HT16, HT20] what is optional may be left out or be null, and what is not named is refused', () => {
    const bare = { type: 'lodgeObjection', paragraphId: 'p', grounds: '' }
    expect(commandOf({ ...bare, counterText: null })).toEqual(bare)
    expect(errorsOf({ ...bare, mood: null, tone: 'bad' }).map(({ path }) => path)).toEqual(['mood', 'tone'])
    expect(commandOf({ type: 'insertParagraph', after: null, kind: 'body', text: '' })).toMatchObject({ after: null })
    expect(errorsOf({ type: 'moveParagraph', paragraphId: 'p' })[0]?.path).toBe('after')
  })

  test('[HT16] an instant is kept in UTC', () => {
    expect(commandOf({ type: 'openSilence', until: '2030-05-01T12:00:00+03:00' })).toEqual({
      type: 'openSilence',
      until: '2030-05-01T09:00:00.000Z',
    })
    expect(errorsOf({ type: 'openSilence', until: 'soon' })[0]?.path).toBe('until')
  })

  test('[HT16] an unknown type is answered with the list of those known, in the language asked for', () => {
    const arabic = parseCommand({ type: 'filibuster' }, 'ar')
    if (arabic.ok) throw new Error('was taken')
    expect(arabic.known).toEqual(commandTypes)
    expect(arabic.errors[0]?.message).toMatch(/^لا يوجد إجراء.*openNegotiation.*adoptStatement/)
  })

  test('[HT16] a text is as long as its limit and no longer', () => {
    const ofLength = (length: number) => ({
      type: 'insertParagraph',
      after: null,
      kind: 'body',
      text: 'ا '.repeat(length).slice(0, length),
    })
    expect(errorsOf(ofLength(limits.paragraphCharacters))).toEqual([])
    expect(errorsOf(ofLength(limits.paragraphCharacters + 1))).toEqual([
      { path: 'text', message: 'At most 10000 characters.' },
    ])
  })
})

// Blanks at the ends of a note of consent are trimmed, so that only such consents come back as they went.
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,36}$/)
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((given) => errorsOf({ type: 'strikeParagraph', paragraphId: 'p', reason: given }).length === 0)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Commands of every type, with optional members present and absent. */
const anyCommand: fc.Arbitrary<Record<string, unknown>> = fc
  .oneof(
    fc.record({ type: fc.constantFrom('openNegotiation', 'returnToDrafting', 'suspend', 'resume') }),
    fc.record({
      type: fc.constant('insertParagraph'),
      after: fc.option(id),
      kind: fc.constantFrom('item', 'body'),
      level: maybe(fc.nat(9)),
      text,
    }),
    fc.record({ type: fc.constant('moveParagraph'), paragraphId: id, after: fc.option(id) }),
    fc.record({ type: fc.constantFrom('strikeParagraph', 'reopenParagraph'), paragraphId: id, reason: text }),
    fc.record({
      type: fc.constant('placeBracket'),
      paragraphId: id,
      quote: fc.record({ exact: text }),
      kind: fc.constantFrom('disputed', 'alternatives'),
      reason: maybe(text),
    }),
    fc.record({
      type: fc.constant('placeBracket'),
      paragraphId: id,
      range: fc.record({ start: fc.constant('AQIDBA=='), end: fc.constant('BAMCAQ==') }),
      kind: fc.constant('disputed'),
    }),
    fc.record({
      type: fc.constant('liftBracket'),
      bracketId: id,
      outcome: fc.constantFrom('keep', 'drop', 'replace'),
      text: maybe(text),
      consent: maybe(fc.record({ basis: fc.constantFrom('consent', 'reservation'), note: text })),
    }),
    fc.record({
      type: fc.constant('liftPackage'),
      lifts: fc.array(
        fc.record({ bracketId: id, outcome: fc.constantFrom('keep', 'choose'), noText: maybe(fc.boolean()) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({ type: fc.constant('repairBracket'), bracketId: id, quote: fc.record({ exact: text, prefix: text }) }),
    fc.record({
      type: fc.constant('linkBrackets'),
      bracketIds: fc.array(id, { minLength: 1, maxLength: 3 }),
      as: fc.constantFrom('alternatives', 'package'),
      noText: maybe(fc.boolean()),
    }),
    fc.record({ type: fc.constant('unlinkBrackets'), linkId: id, reason: maybe(text) }),
    fc.record({
      type: fc.constant('remark'),
      on: fc.record({ kind: fc.constantFrom('bracket', 'objection', 'proposal'), id }),
      text,
    }),
    fc.record({
      type: fc.constant('positionOnBracket'),
      bracketId: id,
      stance: fc.constantFrom('support', 'oppose', 'reserve'),
    }),
    fc.record({ type: fc.constant('lodgeObjection'), paragraphId: id, grounds: text, counterText: maybe(text) }),
    fc.record({ type: fc.constant('withdrawObjection'), objectionId: id }),
    fc.record({
      type: fc.constant('giveRuling'),
      objectionId: id,
      outcome: fc.constantFrom('met', 'reservation'),
      reason: text,
    }),
    fc.record({
      type: fc.constant('draftProposal'),
      paragraphId: id,
      act: fc.constantFrom('replace', 'insert-after', 'strike'),
      text: maybe(text),
    }),
    fc.record({ type: fc.constantFrom('tableProposal', 'supportProposal', 'withdrawProposal'), proposalId: id }),
    fc.record({
      type: fc.constant('decideProposal'),
      proposalId: id,
      outcome: fc.constantFrom('apply', 'bracket', 'decline'),
      reason: maybe(text),
    }),
    fc.record({ type: fc.constant('putOnFloor'), paragraphId: id }),
    fc.record({ type: fc.constant('agreeParagraph'), paragraphId: id, textSeen: text }),
    fc.record({
      type: fc.constant('openSilence'),
      until: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString()),
    }),
    fc.record({
      type: fc.constant('breakSilence'),
      paragraphIds: fc.array(id, { minLength: 1, maxLength: 5 }),
      reason: text,
    }),
    fc.record({ type: fc.constant('adoptStatement'), textHashSeen: text }),
  )
  .map((command) => JSON.parse(JSON.stringify(command)) as Record<string, unknown>)

describe('any input', () => {
  test('[HT16] every command comes back as it was sent', () => {
    const seen = new Set<unknown>()
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(commandOf(command)).toEqual(command)
        seen.add(command['type'])
      }),
      { numRuns: 800 },
    )
    expect(seen.size).toBeGreaterThanOrEqual(24)
  })

  test('[HT16] a command with one member spoilt is refused at that member or taken whole, and never throws', () => {
    let refused = 0
    fc.assert(
      fc.property(anyCommand, fc.nat(), fc.jsonValue(), (command, which, value) => {
        const names = Object.keys(command)
        const name = names[which % names.length] ?? 'type'
        const parsed = parseCommand({ ...command, [name]: value })
        if (parsed.ok) return
        // Without its range, a bracket lacks a quotation.
        const isThere = (path: string) => path.startsWith(name) || (name === 'range' && path === 'quote')
        expect(parsed.errors.every(({ path, message }) => isThere(path) && message.length > 0)).toBe(true)
        refused += 1
      }),
      { numRuns: 800 },
    )
    expect(refused).toBeGreaterThan(300)
  })

  test('[HT16] anything at all is a value or errors with sentences', () => {
    let refused = 0
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
        (input) => {
          const parsed = parseCommand(input)
          if (parsed.ok) return
          refused += 1
          expect(parsed.errors.length).toBeGreaterThan(0)
          expect(parsed.errors.length).toBeLessThanOrEqual(limits.errors)
        },
      ),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(400)
  })
})
