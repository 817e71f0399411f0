import { roles } from '@tawafuq/domain/acts/meeting/roles'
import { houseStyles, paragraphKinds } from '@tawafuq/domain/acts/statement'
import { adoptedFormat } from '@tawafuq/domain/views/adoptedRecord'
import { corrigendumFormat, type SealedRecord } from '@tawafuq/domain/views/corrigendumRecord'

/** What was found of a record: the record, or the path of the first part that is missing or of the wrong kind. */
export type ReadRecord =
  | { readonly ok: true; readonly record: SealedRecord }
  | { readonly ok: false; readonly path: string }

type Check = (value: unknown) => string | null

/**
 * Reads a value as an adopted record (contract, "Adopted record"), or as a corrigendum of one (rule RG6). Parts that are not
 * named may be there as well.
 */
export function readRecord(value: unknown, format: SealedRecord['format']): ReadRecord {
  const wrong = (format === corrigendumFormat ? corrigendum : record)(value)
  return wrong === null ? { ok: true, record: value as SealedRecord } : { ok: false, path: wrong }
}

const string = only((value) => typeof value === 'string')
const stringOrNull = only((value) => value === null || typeof value === 'string')
const count = only((value) => Number.isSafeInteger(value) && Number(value) >= 0)
const instant = only((value) => typeof value === 'string' && isInstant(value))
const hash = matching(/^[0-9a-f]{64}$/)
const bilingual = object({ ar: string }, { en: string })
const run = object({ text: string }, { marks: list(oneOf(['emphasis', 'strong'])), link: string, note: string })

const record = object({
  format: oneOf([adoptedFormat]),
  statement: object({
    id: string,
    title: bilingual,
    meeting: bilingual,
    houseStyle: oneOf(houseStyles),
    dir: oneOf(['rtl', 'ltr']),
    lang: string,
  }),
  paragraphs: list(
    object(
      { id: string, kind: oneOf(paragraphKinds), level: count, label: stringOrNull, text: string },
      { runs: list(run), table: object({ headerRows: count, rows: list(list(list(run))) }) },
    ),
  ),
  reservations: list(object({ paragraphId: string, delegation: bilingual, text: string })),
  adoptedAt: instant,
  adoptedBy: object({ participantId: string, delegationId: stringOrNull, role: oneOf(roles), name: string }),
  ledger: object({ version: count, hash }),
  textHash: matching(/^sha256:[0-9a-f]{64}$/),
  publicKey: string,
  signature: string,
})

const corrigendum = object({
  format: oneOf([corrigendumFormat]),
  corrects: matching(/^sha256:[0-9a-f]{64}$/),
  symbol: string,
  number: count,
  statement: object({ id: string, title: bilingual, meeting: bilingual, dir: oneOf(['rtl', 'ltr']), lang: string }),
  changes: list(object({ paragraphId: string, label: stringOrNull, before: string, after: string, reason: string })),
  issuedAt: instant,
  issuedBy: object({ participantId: string, delegationId: stringOrNull, role: oneOf(roles), name: string }),
  ledger: object({ version: count, hash }),
  textHash: matching(/^sha256:[0-9a-f]{64}$/),
  publicKey: string,
  signature: string,
})

/** A check answers with the path to what is wrong, '' for the value itself; null for nothing wrong. */
function only(holds: (value: unknown) => boolean): Check {
  return (value) => (holds(value) ? null : '')
}

function oneOf(words: readonly string[]): Check {
  return only((value) => typeof value === 'string' && words.includes(value))
}

function matching(pattern: RegExp): Check {
  return only((value) => typeof value === 'string' && pattern.test(value))
}

function list(member: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return ''
    for (const [index, item] of value.entries()) {
      const wrong = member(item)
      if (wrong !== null) return `[${index}]${wrong}`
    }
    return null
  }
}

function object(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
    const members = new Map<string, unknown>(Object.entries(value))
    for (const [key, check] of Object.entries({ ...required, ...optional })) {
      if (!members.has(key) && key in optional) continue
      const wrong = check(members.get(key))
      if (wrong !== null) return `.${key}${wrong}`
    }
    return null
  }
}

function isInstant(value: string): boolean {
  const milliseconds = new Date(value).getTime()
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === value
}
