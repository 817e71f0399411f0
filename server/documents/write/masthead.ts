import { type ExportSource, nameIn } from '../model/exportSource.ts'
import { dateRange, longDate } from './longDate.ts'

/** What stands above a text before its own first line: who speaks, under which symbol, where and when. */
export interface Masthead {
  /** The body, or the meeting where no body is known. */
  readonly speaker: string
  readonly symbol: string
  /** Distribution, day and language of the original, which stand beneath the symbol. */
  readonly beside: readonly string[]
  /** Meeting, place and days, then session, agenda item and who submitted it. */
  readonly lines: readonly string[]
}

/**
 * The masthead of a text from what is known of its meeting, less what the text itself already prints at its head; null
 * where nothing is left to say.
 */
export function mastheadOf(source: ExportSource): Masthead | null {
  const { meeting, body, symbol, lang } = source
  const printed = new Set(headOf(source).map((text) => text.trim()))
  const days = dateRange(meeting?.startsOn, meeting?.endsOn, lang)
  const place = [meeting?.place, days]
    .filter((part) => part !== undefined && part !== '')
    .join(lang === 'en' ? ', ' : '، ')
  const told = (line: string | undefined): string => (line === undefined || printed.has(line.trim()) ? '' : line)
  const names = [body && nameIn(body.name, lang), meeting && nameIn(meeting.title, lang)]
    .map(told)
    .filter((one) => one !== '')
  const [speaker = '', ...rest] = names
  const { beside, below } = imprintLines(source)
  const under = beside.map(told).filter((line) => line !== '')
  const lines = [...rest, told(place), ...below.map(told)].filter((line) => line !== '')
  const mark = told(symbol)
  const isEmpty = speaker === '' && mark === '' && lines.length === 0 && under.length === 0
  return isEmpty ? null : { speaker, symbol: mark, beside: under, lines }
}

/** The blocks of a masthead in the words of its language. */
function imprintLines({ imprint = {}, lang }: ExportSource): { readonly beside: string[]; readonly below: string[] } {
  const english = lang === 'en'
  const { distribution, date, originalLanguage, session, agendaItem, submittedBy } = imprint
  const said = (label: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${label}: ${value}`]
  return {
    beside: [
      ...said(english ? 'Distr.' : 'التوزيع', distribution),
      ...(date === undefined ? [] : [longDate(`${date}T12:00:00.000Z`, lang)]),
      ...said(english ? 'Original' : 'الأصل', originalLanguage),
    ],
    below: [
      ...(session === undefined ? [] : [session]),
      ...(agendaItem === undefined ? [] : [agendaItem]),
      ...said(english ? 'Submitted by' : 'مقدم من', submittedBy),
    ],
  }
}

/** What is made of a text: adopted, a draft, or a draft with what is not agreed. */
export function stageWords(source: ExportSource, isClean: boolean): string {
  const arabic = source.lang !== 'en'
  if (source.adoption) return arabic ? 'نص معتمد' : 'Adopted text'
  if (isClean) return arabic ? 'مسودة' : 'Draft'
  return arabic ? 'مسودة تفاوضية' : 'Negotiating draft'
}

/** The lines of the text before its first paragraph. */
function headOf({ blocks }: ExportSource): readonly string[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'subtitle' && kind !== 'meta')
  return blocks.slice(0, end < 0 ? blocks.length : end).map(({ text }) => text)
}
