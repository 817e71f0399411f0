import { longLanguage } from '../../model/documentLanguage.ts'
import type { ExportSource } from '../../model/exportSource.ts'

/** The names of a document as work, expression and manifestation, in the UN naming convention. */
export interface AknNames {
  readonly work: string
  readonly expression: string
  readonly manifestation: string
  readonly date: string
  readonly versionDate: string
  readonly number: string
  readonly actor: string
  readonly language: string
}

/** A text without number or date is named by its own id and by 1900-01-01, as the convention has it. */
export function aknNames(source: ExportSource): AknNames {
  const date = day(source.adoption?.adoptedAt) ?? '1900-01-01'
  const versionDate = day(source.adoption?.adoptedAt ?? source.madeAt) ?? '1900-01-01'
  const number = pathPart(source.symbol ?? source.id ?? 'unnumbered')
  const actor = pathPart(source.body?.code ?? 'meeting').toLowerCase()
  const language = longLanguage(source.lang)
  const work = `/akn/un/statement/deliberation/${actor}/${date}/${number}`
  const expression = `${work}/${language}@${versionDate}`
  return { work, expression, manifestation: `${expression}/.xml`, date, versionDate, number, actor, language }
}

/** A part of a name: `/` becomes `-`, blanks `_`, and what no address may hold is left out. */
export function pathPart(text: string): string {
  const part = text
    .normalize('NFC')
    .trim()
    .replace(/\//g, '-')
    .replace(/\s+/g, '_')
    .replace(/[^\p{L}\p{N}_.()-]/gu, '')
  return part === '' ? 'unnamed' : part
}

/** A name for an `eId`: letters and digits of a label, no blanks. */
export function idPart(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The name of a delegation among the references. */
export function delegationEid(id: string): string {
  return `delegation_${idPart(id)}`
}

function day(moment: string | undefined): string | null {
  return /^(\d{4}-\d{2}-\d{2})/.exec(moment ?? '')?.[1] ?? null
}
