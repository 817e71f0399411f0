/** The report of a consultation as blocks, so that every exporter prints it: clock, tables, comments with their answers, changes. */

import type { CountedTable } from '@tawafuq/domain/acts/public-consultation/countContributions'
import type { ConsultedDocument } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import {
  sayChannel,
  sayGroup,
  sayIdentity,
  sayOutcome,
  sayReason,
  sayType,
} from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import { sayInZone } from '@tawafuq/domain/language/civilDay'
import type { Language } from '@tawafuq/protocol/formatIssue'
import type { Block } from '@tawafuq/text/content'
import type { ConsultationFigures, ReadComment } from '../application/consultations/publicConsultations.ts'
import { named } from './consultationPage.ts'
import { reportWords } from './reportWords.ts'

/** Blocks in one language, in the order in which a reader wants them. */
export function consultationReport(figures: ConsultationFigures, language: Language): readonly Block[] {
  const { view, comments, campaigns, moderation } = figures
  const w = (name: keyof typeof reportWords): string => reportWords[name][language]
  const inTime = comments.filter(({ late }) => !late)
  return [
    block('title', `${w('report')}: ${named(view.title, language)}`),
    block('heading', w('course'), 1),
    block('body', `${w('closed')}: ${sayInZone(view.closesAt, view.zone)[language]}.`),
    ...view.extensions.map(({ from, until, reason }) =>
      block(
        'body',
        `${w('extended')}: ${sayInZone(from, view.zone)[language]} ← ${sayInZone(until, view.zone)[language]}. ${w('reason')}: ${reason}`,
      ),
    ),
    ...view.clock.map(({ sentence }) => block('item', sentence[language], 1)),
    block('heading', w('table'), 1),
    tableBlock(figures.table, language),
    block('body', `${w('distinct')}: ${figures.distinctTexts}.`),
    ...(figures.late.total > 0 ? [block('heading', w('late'), 1), tableBlock(figures.late, language)] : []),
    ...(view.invitations.length > 0
      ? [
          block('heading', w('invitations'), 1),
          rowsBlock([
            [w('group'), w('count')],
            ...view.invitations.map(({ group, count }) => [sayGroup(group)[language], String(count)]),
            [w('total'), String(view.invitations.reduce((sum, { count }) => sum + count, 0))],
          ]),
        ]
      : []),
    ...(view.attendance === null
      ? []
      : [
          block('heading', w('attendance'), 1),
          block(
            'body',
            `${view.attendance.approximately ? `${w('approximately')} ` : ''}${w('onsite')}: ${view.attendance.onsite}. ${w('remote')}: ${view.attendance.remote}.`,
          ),
        ]),
    ...view.documents.flatMap((document) => documentBlocks(document, inTime, language)),
    ...(campaigns.length > 0 ? [block('heading', w('campaigns'), 1)] : []),
    ...campaigns.map(({ name, contributions }) => block('item', `${name}: ${contributions.length}`, 1)),
    ...(comments.some(({ late }) => late) ? [block('heading', w('lateComments'), 1)] : []),
    ...comments.filter(({ late }) => late).flatMap((comment) => commentBlocks(comment, language)),
    ...(moderation.length > 0
      ? [
          block('heading', w('moderation'), 1),
          ...[...countBy(moderation.filter(({ outcome }) => outcome === 'refused').map(({ reason }) => reason))].map(
            ([reason, count]) =>
              block('item', `${reason === null ? w('refused') : sayReason(reason)[language]}: ${count}`, 1),
          ),
        ]
      : []),
  ]
}

function documentBlocks(
  { id, title, paragraphs }: ConsultedDocument,
  comments: readonly ReadComment[],
  language: Language,
): readonly Block[] {
  const own = comments.filter(({ target }) => target.document === id)
  const onWhole = own.filter(({ target }) => target.paragraphId === undefined && target.after === undefined)
  return [
    block('heading', named(title, language), 1),
    ...onWhole.flatMap((comment) => commentBlocks(comment, language)),
    ...paragraphs.flatMap((paragraph) => {
      const said = own.filter(({ target }) => target.paragraphId === paragraph.id || target.after === paragraph.id)
      if (said.length === 0) return []
      const text = paragraph.label === null ? paragraph.text : `${paragraph.label} ${paragraph.text}`
      return [
        block('heading', text.length > 200 ? `${text.slice(0, 199)}…` : text, 2),
        ...said.flatMap((comment) => commentBlocks(comment, language)),
      ]
    }),
  ]
}

function commentBlocks(comment: ReadComment, language: Language): readonly Block[] {
  const { number, organisation, name, country, group, type, identity, target, words, proposed, answer, unsatisfied } =
    comment
  const w = (key: keyof typeof reportWords): string => reportWords[key][language]
  const who = [
    organisation ?? name ?? w('unnamed'),
    country,
    sayGroup(group)[language],
    sayType(type)[language],
    sayIdentity(identity)[language],
  ]
  const head = `${w('comment')} ${number}. ${who.filter((part) => part !== null).join(' · ')}`
  const lines = [
    head,
    ...(target.after !== undefined ? [w('missing')] : []),
    ...(target.quote === undefined ? [] : [`«${target.quote.exact}»`]),
    ...words.split('\n'),
    ...(proposed === null ? [] : [`${w('proposed')}: ${proposed}`]),
    ...(answer === null
      ? []
      : [
          `${w('answer')}: ${sayOutcome(answer.outcome)[language]}${answer.words === null ? '' : `. ${answer.words}`}${answer.with === null ? '' : ` (${w('comment')} ${answer.with})`}`,
        ]),
    ...(unsatisfied ? [w('unsatisfied')] : []),
  ]
  return lines.filter((line) => line.trim() !== '').map((line, nth) => block('item', line, nth === 0 ? 1 : 2))
}

function tableBlock(table: CountedTable, language: Language): Block {
  return rowsBlock(tableRows(table, language))
}

/** The table as rows of cells: the channels above, the groups before, the sums last. */
export function tableRows(table: CountedTable, language: Language): readonly (readonly string[])[] {
  const total = reportWords.total[language]
  return [
    [reportWords.group[language], ...table.channels.map((channel) => sayChannel(channel)[language]), total],
    ...table.groups.map((group, row) => [
      sayGroup(group)[language],
      ...(table.rows[row] ?? []).map(String),
      String(table.rowTotals[row] ?? 0),
    ]),
    [total, ...table.columnTotals.map(String), String(table.total)],
  ]
}

function rowsBlock(rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    level: 0,
    label: null,
    text: rows.map((row) => row.join('\t')).join('\n'),
    table: { headerRows: 1, rows: rows.map((row) => row.map((text) => [{ text }])) },
  }
}

function block(kind: 'title' | 'heading' | 'body' | 'item', text: string, level = 0): Block {
  return { kind, level, label: null, text: text.replaceAll(/\s+/g, ' ').trim() }
}

function countBy<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
