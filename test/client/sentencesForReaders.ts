/** Every sentence of the product with its arguments, side by side in both languages, for a native reader to go through. */
import { meetingEvents } from '@tawafuq/domain/acts/proceedings/registry'
import { statementEvents } from '@tawafuq/domain/acts/registry'
import { refusals } from '@tawafuq/domain/language/refusals'
import type { Sentence } from '@tawafuq/domain/language/sentence'
import { z } from 'zod'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'

export interface ReadSentence extends Sentence {
  /** On a page, in a refusal, in the record of a negotiation or of a meeting. */
  readonly where: string
  /** What the code calls it. */
  readonly name: string
  /** What is put into it. */
  readonly values: readonly string[]
}

/** All of them: those of pages by area, then refusals by code, then what the records tell, one for each way of telling it. */
export function sentencesForReaders(): readonly ReadSentence[] {
  const areas = Object.keys(ar) as readonly (keyof typeof ar)[]
  const onPages = areas.flatMap((area) => {
    const english: Readonly<Record<string, string>> = en[area]
    return Object.entries<string>(ar[area]).map(([key, arabic]): ReadSentence => {
      const other = english[key] ?? ''
      return { where: `page ${area}`, name: key, values: valuesIn(`${arabic}${other}`), ar: arabic, en: other }
    })
  })
  const refused = Object.entries(refusals).map(
    ([code, said]): ReadSentence => ({ where: 'refusal', name: code, values: [], ar: said.ar, en: said.en }),
  )
  return [...onPages, ...refused, ...told('record', statementEvents), ...told('meeting', meetingEvents)]
}

function valuesIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name ?? ''))]
}

interface SayingEvent {
  readonly type: string
  readonly schema: z.ZodType
  readonly says: (event: never, formatter: never) => Sentence
}

function told(where: string, events: readonly SayingEvent[]): readonly ReadSentence[] {
  return events.flatMap(({ type, schema, says }) => {
    const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as unknown as Shape
    const seen = new Set<string>()
    return variantsOf(resolved(shape, shape), shape).flatMap((event): readonly ReadSentence[] => {
      const said = says(event as never, standIn as never)
      if (seen.has(said.ar)) return []
      seen.add(said.ar)
      return [{ where, name: type, values: [], ar: said.ar, en: said.en }]
    })
  })
}

interface Shape {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Shape>>
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
}

/** What an event may carry: everything, only what it must, and each choice of each member once. */
function variantsOf(shape: Shape, whole: Shape): readonly object[] {
  const members = Object.entries(shape.properties ?? {})
  const full = Object.fromEntries(members.map(([name, member]) => [name, sampleOf(name, member, whole)]))
  const needed = new Set(shape.required ?? [])
  const least = Object.fromEntries(
    members.filter(([name]) => needed.has(name)).map(([name, member]) => [name, emptiest(name, member, whole)]),
  )
  const chosen = members.flatMap(([name, member]) =>
    choicesOf(name, member, whole).flatMap((choice) => [
      { ...full, [name]: choice },
      { ...least, [name]: choice },
    ]),
  )
  return [full, least, ...chosen]
}

function choicesOf(name: string, shape: Shape, whole: Shape): readonly unknown[] {
  const read = resolved(shape, whole)
  if (read.enum !== undefined) return read.enum
  if (read.type === 'boolean') return [true, false]
  if (mayBeNull(read)) return [null, sampleOf(name, read, whole)]
  return (read.anyOf ?? read.oneOf ?? []).flatMap((one) => {
    const inside = choicesOf(name, one, whole)
    return inside.length > 0 ? inside : [sampleOf(name, one, whole)]
  })
}

function sampleOf(name: string, shape: Shape, whole: Shape): unknown {
  const read = resolved(shape, whole)
  if ('const' in read) return read.const
  if (read.enum !== undefined) return read.enum[0]
  const options = read.anyOf ?? read.oneOf
  if (options !== undefined) {
    const some = options.find((one) => !mayBeNull(resolved(one, whole)))
    return some === undefined ? null : sampleOf(name, some, whole)
  }
  switch (typeof read.type === 'string' ? read.type : read.type?.find((one) => one !== 'null')) {
    case 'object':
      return Object.fromEntries(
        Object.entries(read.properties ?? {}).map(([key, member]) => [key, sampleOf(key, member, whole)]),
      )
    case 'array':
      return read.items === undefined ? [] : [sampleOf(name, read.items, whole)]
    case 'integer':
    case 'number':
      return 3
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return /(?:At|until|due)$/iu.test(name) ? '2030-05-03T12:00:00.000Z' : `{{${name}}}`
  }
}

/** Null where it may be null: a sentence that has nothing to say of it. */
function emptiest(name: string, shape: Shape, whole: Shape): unknown {
  const read = resolved(shape, whole)
  const isNullable = mayBeNull(read) || (read.anyOf ?? []).some((one) => mayBeNull(resolved(one, whole)))
  return isNullable ? null : sampleOf(name, shape, whole)
}

function mayBeNull({ type }: Shape): boolean {
  return type === 'null' || (typeof type === 'object' && type.includes('null'))
}

function resolved(shape: Shape, whole: Shape): Shape {
  const name = shape.$ref?.split('/').at(-1)
  const found = name === undefined ? undefined : whole.$defs?.[name]
  return found === undefined ? shape : resolved(found, whole)
}

const named = (arabic: string, english: string): Sentence => ({ ar: `{{${arabic}}}`, en: `{{${english}}}` })
const listless = {
  votes: [],
  paragraphs: [],
  brackets: [],
  objections: [],
  proposals: [],
  links: [],
  lateTexts: [],
  remarks: [],
  revisions: [],
}

/** Stands for whoever and whatever a sentence names; of a verb both genders are shown. */
const standIn = {
  role: 'delegate',
  actor: { role: 'delegate', participantId: 'p', delegationId: 'd' },
  who: named('من', 'who'),
  verb: (masculine: string, feminine: string) => `${masculine}/${feminine}`,
  delegation: () => named('الوفد', 'delegation'),
  delegations: () => named('الوفود', 'delegations'),
  paragraph: () => named('الفقرة', 'paragraph'),
  paragraphs: () => named('الفقرات', 'paragraphs'),
  moment: () => named('الوقت', 'moment'),
  speaker: () => named('من', 'speaker'),
  subject: () => named('الموضوع', 'subject'),
  participant: () => '{{person}}',
  bracket: () => undefined,
  objection: () => undefined,
  proposal: () => undefined,
  // A statement is named in the record of a meeting, and looked into in its own.
  statement: Object.assign(() => named('البيان', 'statement'), listless),
}
