import { withDigits } from '@tawafuq/arabic/digits'
import { monthNames } from '@tawafuq/arabic/monthNames'
import type { Block, ReadImprint } from '../content.ts'

/** Blocks of a file in which a masthead is looked for, and letters of a line that may belong to one. */
const FRONT_BLOCKS = 24
const LINE_LETTERS = 160

const symbol = /(?:^|[\s:])([A-Z][A-Z0-9.-]{0,14}(?:\/[A-Za-z0-9()*._-]+){1,6})(?=$|[\s،,.])/u
const labelled: Readonly<Record<'distribution' | 'originalLanguage' | 'submittedBy', RegExp>> = {
  distribution: /^(?:Distr\.?|Distribution|التوزيع|توزيع)\s*[:.]?\s*(.+)$/iu,
  originalLanguage: /^(?:Original|الأصل|اللغة الأصلية)\s*:\s*(.+)$/iu,
  submittedBy: /^(?:Submitted by|Contribution by|مقد(?:ّ)?م(?:ة)? من|مساهمة مقدمة من)\s*:?\s+(.+)$/iu,
}
const session = /^(?:الدورة\s.+|.+\s(?:session|الدورة))$/iu
const agendaItem = /^(?:(?:البند|البنود|البندان)\s.*جدول الأعمال.*|Agenda items?\s.+)$/iu
const jobNumber = /(?:^|\s)((?:[A-Z]{2}\.)?\d{2}-\d{5})(?:\s*\([A-Z]\))?(?=$|\s)/u
const date = /^(\d{1,2})\s+(.+?)\s+(\d{4})$/u

/** Reads the masthead of a document from its first lines; nothing is taken out of them. */
export function readImprint(blocks: readonly Block[]): ReadImprint | undefined {
  const lines = blocks
    .slice(0, FRONT_BLOCKS)
    .filter(({ kind }) => kind === 'meta' || kind === 'title' || kind === 'subtitle')
    .flatMap(({ text }) => withDigits(text, 'western').split(/[\n\t|]+/u))
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LINE_LETTERS)
  const first = (pattern: RegExp, group = 0): string | undefined =>
    lines.map((line) => pattern.exec(line)?.[group]?.trim()).find((found) => found !== undefined && found !== '')
  const found: Readonly<Record<keyof ReadImprint, string | undefined>> = {
    symbol: first(symbol, 1)?.replace(/\.+$/u, ''),
    session: first(session),
    agendaItem: first(agendaItem),
    distribution: first(labelled.distribution, 1),
    date: lines.map(dayOf).find((day) => day !== undefined),
    originalLanguage: first(labelled.originalLanguage, 1),
    jobNumber: first(jobNumber, 1),
    submittedBy: first(labelled.submittedBy, 1),
  }
  const said = Object.entries(found).filter(([, value]) => value !== undefined)
  return said.length === 0 ? undefined : (Object.fromEntries(said) as ReadImprint)
}

/** A line that is a day and nothing else. */
function dayOf(line: string): string | undefined {
  const [, day = '', month = '', year = ''] = date.exec(line) ?? []
  const nth = monthNames.findIndex(({ ar, en }) =>
    [ar, en, ...ar.split('/')].some((name) => name.toLowerCase() === month.toLowerCase()),
  )
  if (nth < 0 || Number(day) < 1 || Number(day) > 31) return undefined
  return `${year}-${String(nth + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}
