import { generateKeyPairSync, sign } from 'node:crypto'
import type { Json } from '@tawafuq/domain/engine/canonicalJson'
import { signedText } from '@tawafuq/domain/views/adoptedRecord'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../server/identity/verifyRecord.ts'
import { anyRecord, publishedKey, record } from './records.ts'

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8')

/** Which checks of a record failed; ['unreadable'] where there was nothing to check. */
function failures(value: unknown, key: string | null = null): readonly string[] {
  const verdict = verifyRecord(value instanceof Uint8Array ? value : bytesOf(value), key)
  if (verdict.verdict === 'unreadable') return ['unreadable']
  const names = verdict.checks.flatMap(({ name, passed }) => (passed ? [] : [name]))
  expect(verdict.verdict).toBe(names.length === 0 ? 'valid' : 'invalid')
  return names
}

test('[AD5] a sealed record verifies with its file alone, and with the published key', () => {
  expect(failures(record)).toEqual([])
  expect(failures(record, publishedKey)).toEqual([])
  expect(failures(Buffer.from(JSON.stringify(record, null, 2)))).toEqual([])
  expect(failures(Buffer.from(`\uFEFF${JSON.stringify(record)}`))).toEqual([])
})

test('[AD5] the order of keys means nothing, the order of paragraphs everything', () => {
  const turned = Object.fromEntries(Object.entries(record).reverse())
  expect(Object.keys(turned)).not.toEqual(Object.keys(record))
  expect(failures(turned)).toEqual([])
  expect(failures({ ...record, paragraphs: record.paragraphs.toReversed() })).toEqual(['text', 'signature'])
})

test('[AD5] a record sealed by another is sound in itself and fails the published key', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const theirs = { ...record, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
  const forged = { ...theirs, signature: sign(null, Buffer.from(signedText(theirs)), privateKey).toString('base64') }
  expect(failures(forged)).toEqual([])
  expect(failures(forged, publishedKey)).toEqual(['published-key'])
  expect(failures(theirs)).toEqual(['signature'])
})

describe('what was changed', () => {
  test('[AD5] every single change of any value, key or place is found', () => {
    const seen = { values: 0, keys: 0, members: 0, missing: 0 }
    const changes = fc.tuple(anyRecord, fc.nat(), fc.nat()).map(([sealed, place, choice]) => {
      const places = [...walk(sealed as unknown as Json, [])]
      return { sealed, path: places[place % places.length] ?? [], choice }
    })
    fc.assert(
      fc.property(changes, ({ sealed, path, choice }) => {
        expect(failures(sealed)).toEqual([])
        const changed = change(structuredClone(sealed) as unknown as Container, path, choice, seen)
        expect(failures(changed), `${path.join('.')} of ${JSON.stringify(changed)}`).not.toEqual([])
      }),
      { numRuns: 600 },
    )
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(20)
  }, 60_000)

  test('[AD5] every single character of the signature and of the key counts', () => {
    for (const part of ['signature', 'publicKey'] as const) {
      for (let at = 0; at < record[part].length; at += 1) {
        const other = record[part].charAt(at) === 'A' ? 'B' : 'A'
        const spoiled = { ...record, [part]: record[part].slice(0, at) + other + record[part].slice(at + 1) }
        expect(failures(spoiled), `${part} ${at}`).not.toEqual([])
      }
    }
  })

  test.each([
    ['blanks', (text: string) => `${text} `],
    ['a line', (text: string) => `${text}\n`],
    ['no padding', (text: string) => text.replace(/=+$/, '')],
    ['the other alphabet', (text: string) => text.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')],
    ['nothing', () => ''],
  ])('[AD5] another spelling of the same bytes is a change: %s', (_, spell) => {
    expect(failures({ ...record, signature: spell(record.signature) })).not.toEqual([])
    expect(failures({ ...record, publicKey: spell(record.publicKey) })).not.toEqual([])
  })

  test('[AD5] what is added is signed too', () => {
    expect(failures({ ...record, note: 'added' })).toEqual(['signature'])
    expect(failures(Buffer.from(JSON.stringify(record).replace('{', '{"__proto__":{"a":1},')))).toEqual(['signature'])
  })
})

describe('what is no record', () => {
  const { signature: _, ...unsigned } = record
  test.each<[string, unknown, string]>([
    ['another format', { ...record, format: 'tawafuq.adopted/2' }, 'format'],
    ['no object', [record], 'format'],
    ['null', null, 'format'],
    ['no signature', unsigned, 'shape'],
    ['paragraphs that are none', { ...record, paragraphs: 'none' }, 'shape'],
    ['a paragraph of no kind', { ...record, paragraphs: [{ ...record.paragraphs[0], kind: 'verse' }] }, 'shape'],
    ['a level that is no number', { ...record, paragraphs: [{ ...record.paragraphs[0], level: '0' }] }, 'shape'],
    ['a time that is none', { ...record, adoptedAt: 'yesterday' }, 'shape'],
    ['a hash that is none', { ...record, textHash: 'sha256:0' }, 'shape'],
    ['a key that is none', { ...record, publicKey: 'AAAA' }, 'key'],
  ])('[ID7] %s is told', (_name, value, check) => {
    expect(failures(value)).toContain(check)
  })

  test('[ID7] the part that is wrong is named', () => {
    const verdict = verifyRecord(
      bytesOf({ ...record, paragraphs: [record.paragraphs[0], { ...record.paragraphs[1], label: 1 }] }),
    )
    expect(JSON.stringify(verdict)).toContain('.paragraphs[1].label')
  })

  const text = JSON.stringify(record)
  test.each<[string, Uint8Array]>([
    ['a file of another encoding', Buffer.from(text, 'utf16le')],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(text), Buffer.from([0xff])])],
    ['windows-1256', Buffer.from([0x7b, 0x22, 0xc7, 0x22, 0x3a, 0x31, 0x7d])],
    ['no JSON', Buffer.from('بيان')],
    ['an empty file', Buffer.alloc(0)],
    ['half a record', Buffer.from(text.slice(0, -20))],
    ['a record and more', Buffer.from(`${text}{}`)],
    ['a key twice', Buffer.from(text.replace('"textHash"', '"format":"tawafuq.adopted/1","textHash"'))],
    [
      'a key twice, once escaped',
      Buffer.from(text.replace('"textHash"', '"form\\u0061t":"tawafuq.adopted/1","textHash"')),
    ],
    ['a number spelled otherwise', Buffer.from(text.replace('"level":0', '"level":0.0'))],
    ['a number too large to be exact', Buffer.from(text.replace('"version":12', '"version":9007199254740993'))],
    ['half a character', Buffer.from(text.replace('نتحفظ', '\\ud800'))],
    ['a bottomless list', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
  ])('[ID7] %s is not read', (_name, file) => {
    expect(failures(file)).toEqual(['unreadable'])
  })

  test('[ID7] colons, braces and quotation marks within words are no marks of JSON', () => {
    const odd = { ...record, a: '":{"', b: '\\"', c: [{ d: 1 }, { d: 2 }], e: { d: 3 } }
    expect(failures(odd)).toEqual(['signature'])
  })
})

type Container = { [key: string]: Json } | Json[]
type Path = readonly (string | number)[]

/** The paths to every value of a record, leaves and containers, itself left out. */
function* walk(value: Json, path: Path): Generator<Path> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) yield* walk(member, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

/** Makes one change at a path: another value, another key, one member more, or the value gone. */
function change(
  whole: Container,
  path: Path,
  choice: number,
  seen: Record<'values' | 'keys' | 'members' | 'missing', number>,
): Container {
  const key = path.at(-1) ?? ''
  let holder = whole as { [key: string]: Json }
  for (const step of path.slice(0, -1)) holder = holder[step] as { [key: string]: Json }
  const value = holder[key] as Json
  const ways = [
    'values',
    'missing',
    ...(Array.isArray(holder) ? [] : (['keys'] as const)),
    ...(isContainer(value) ? (['members'] as const) : []),
  ] as const
  const way = ways[choice % ways.length] ?? 'values'
  seen[way] += 1
  if (way === 'missing') {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  } else if (way === 'keys') {
    delete holder[key]
    holder[`${key}x`] = value
  } else if (way === 'members') {
    if (Array.isArray(value)) value.push(value[0] ?? 0)
    else (value as { [key: string]: Json })['more'] = 0
  } else {
    holder[key] = otherThan(value, choice)
  }
  return whole
}

function isContainer(value: Json): boolean {
  return typeof value === 'object' && value !== null
}

/** Another value of the same kind where there is one, so that the change is as small as can be. */
function otherThan(value: Json, choice: number): Json {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return value === null ? '' : null
  const at = choice % (value.length + 1)
  const cut = value.slice(0, at) + value.slice(at + 1)
  return cut.isWellFormed() && cut !== value ? cut : `${value}\u0640`
}
