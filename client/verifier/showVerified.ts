import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import type { CorrigendumRecord } from '@tawafuq/domain/views/corrigendumRecord'
import type { Ladder } from '@tawafuq/log/climbLadder'
import { el, type Piece } from './pieces.ts'
import type { Verified } from './verifyFile.ts'
import { words } from './words.ts'

type Language = keyof typeof words

/** What a verification came to: the verdict, each rung with its sentence, what was looked at, and the text itself. */
export function showVerified(verified: Verified, name: string | null, language: Language): readonly Piece[] {
  const said = words[language]
  const source = el(
    'p',
    { class: 'small' },
    name === null ? said.pasted : `${said.file}: `,
    name === null ? '' : el('bdi', {}, name),
  )
  if (!verified.read) {
    return [el('p', { class: 'verdict bad' }, `${said.unread}. ${verified.sentence[language]}`), source]
  }
  const { ladder } = verified
  return [
    el('p', { class: `verdict ${lookOf(ladder)}`, 'data-verdict': ladder.verdict }, said.verdicts[ladder.verdict]),
    source,
    el('h2', {}, said.rungs),
    el(
      'ol',
      { class: 'rungs' },
      ...ladder.rungs.map(({ rung, holds, sentence }) =>
        el(
          'li',
          { class: holds ? 'yes' : 'no', 'data-rung': rung },
          el('i', { 'aria-hidden': 'true' }, holds ? '✓' : '✗'),
          el('b', {}, `${said.names[rung]}: ${holds ? said.reached : said.notReached}`),
          el('span', {}, sentence[language]),
        ),
      ),
    ),
    stepsOf(ladder, language),
    ...recordOf(ladder, language),
  ]
}

/** Green is for what nothing is missing of: signed alone, or not seen by witnesses, is amber. */
function lookOf({ verdict, rungs }: Ladder): 'good' | 'part' | 'bad' {
  if (verdict === 'refused') return 'bad'
  return verdict === 'witnessed' && rungs.every(({ holds }) => holds) ? 'good' : 'part'
}

function stepsOf({ steps }: Ladder, language: Language): HTMLElement {
  return el(
    'details',
    {},
    el('summary', {}, words[language].steps),
    el(
      'ol',
      {},
      ...steps.map(({ holds, sentence }) =>
        el(
          'li',
          { class: `step ${holds ? 'yes' : 'no'}` },
          el('i', { 'aria-hidden': 'true' }, holds ? '✓' : '✗'),
          el('span', {}, sentence[language]),
        ),
      ),
    ),
  )
}

function recordOf({ record, verdict }: Ladder, language: Language): readonly Piece[] {
  if (record === null || verdict === 'refused') return []
  return record.format === 'tawafuq.corrigendum/1' ? correctionsOf(record, language) : textOf(record, language)
}

/** What a corrigendum has read otherwise, and why. */
function correctionsOf({ statement, changes, symbol, issuedAt, textHash }: CorrigendumRecord, language: Language) {
  const said = words[language]
  return [
    el('h2', {}, said.corrigendum, ' ', el('bdi', {}, symbol)),
    el(
      'dl',
      {},
      el('dt', {}, said.issuedAt),
      el('dd', {}, el('bdi', {}, issuedAt)),
      el('dt', {}, said.correctedHash),
      el('dd', {}, el('bdi', {}, textHash)),
    ),
    el(
      'div',
      { class: 'text', dir: statement.dir, lang: statement.lang },
      ...changes.flatMap(({ label, before, after, reason }) => [
        el('p', {}, ...(label === null ? [] : [el('span', { class: 'label' }, label)]), el('del', {}, before)),
        el('p', {}, el('ins', {}, after)),
        el('p', { class: 'small' }, reason),
      ]),
    ),
  ]
}

function textOf(record: AdoptedRecord, language: Language): readonly Piece[] {
  const said = words[language]
  const { statement, paragraphs, reservations, adoptedAt, textHash } = record
  const fact = (term: string, value: Piece): readonly Piece[] => [el('dt', {}, term), el('dd', {}, value)]
  const named = (name: { readonly ar: string; readonly en?: string }): string =>
    language === 'en' ? (name.en ?? name.ar) : name.ar
  return [
    el('h2', {}, said.text),
    el(
      'dl',
      {},
      ...fact(said.meeting, named(statement.meeting)),
      ...fact(said.adoptedAt, el('bdi', {}, adoptedAt)),
      ...fact(said.textHash, el('bdi', {}, textHash)),
    ),
    el(
      'div',
      { class: 'text', dir: statement.dir, lang: statement.lang },
      ...paragraphs.map((paragraph) =>
        'table' in paragraph && paragraph.table !== undefined
          ? tableOf(paragraph.table)
          : el(
              'p',
              { class: paragraph.kind },
              ...(paragraph.label === null ? [] : [el('span', { class: 'label' }, paragraph.label)]),
              paragraph.text,
            ),
      ),
    ),
    ...(reservations.length === 0
      ? []
      : [
          el('h2', {}, said.reservations),
          ...reservations.map(({ delegation, text }) =>
            el('p', {}, el('b', {}, `${named(delegation)}: `), el('bdi', {}, text)),
          ),
        ]),
  ]
}

function tableOf({ rows }: NonNullable<AdoptedRecord['paragraphs'][number]['table']>): HTMLElement {
  return el(
    'table',
    {},
    ...rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, cell.map(({ text }) => text).join(''))))),
  )
}
