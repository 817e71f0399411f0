import type { PrintedLabels } from '../acts/circumstances.ts'
import type { ParagraphId } from '../acts/ids.ts'
import { findParagraph } from '../acts/standing.ts'
import type { Paragraph, Statement } from '../acts/statement.ts'
import { excerpt, type Sentence } from './sentence.ts'

const latinTimes = ['', '', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies']

/**
 * A paragraph as it is cited in a record: by its label, an item together with the paragraph that it belongs to, a
 * paragraph of the preamble by its place, any other by its kind or its first words.
 */
export function citeParagraph(statement: Statement, labels: PrintedLabels, id: ParagraphId): Sentence {
  const paragraph = findParagraph(statement, id)
  if (paragraph === undefined) return { ar: 'فقرة لم تعد في النص', en: 'a paragraph that is not in the text' }
  const label = saidLabel(labels, id)
  if (label !== undefined) return citeByLabel(statement, labels, paragraph, label)
  const words = excerpt(paragraph.origin.text, 40)
  switch (paragraph.kind) {
    case 'title':
      return { ar: 'عنوان الوثيقة', en: 'the title' }
    case 'subtitle':
      return { ar: 'العنوان الفرعي للوثيقة', en: 'the subtitle' }
    case 'chapeau':
      return { ar: 'الفقرة الاستهلالية', en: 'the chapeau' }
    case 'preambular':
      return citeInPreamble(statement, paragraph)
    case 'heading':
      return { ar: `العنوان «${words}»`, en: `the heading “${words}”` }
    case 'table':
      return { ar: `الجدول «${words}»`, en: `the table “${words}”` }
    case 'note':
    case 'footnote':
      return { ar: `الحاشية «${words}»`, en: `the note “${words}”` }
    case 'meta':
    case 'operative':
    case 'item':
    case 'body':
      return { ar: `الفقرة التي مطلعها «${words}»`, en: `the paragraph beginning “${words}”` }
  }
}

/** A label without the stop or dash that is printed after it; undefined for a bullet, which names nothing. */
function saidLabel(labels: PrintedLabels, id: ParagraphId): string | undefined {
  const said = labels.get(id)?.replace(/\s*[-–—.:]+$/u, '')
  return said !== undefined && /[\p{L}\p{N}]/u.test(said) ? said : undefined
}

function citeByLabel(statement: Statement, labels: PrintedLabels, paragraph: Paragraph, label: string): Sentence {
  const { relation } = paragraph
  const root = relation && saidLabel(labels, relation.to)
  const latin =
    relation && root
      ? `${root} ${relation.kind === 'bis' ? (latinTimes[relation.index] ?? `bis ${relation.index}`) : `alt ${relation.index}`}`
      : label
  const above = label.startsWith('(') ? labelAbove(statement, labels, paragraph) : ''
  return { ar: `الفقرة ${above}${label}`, en: `paragraph ${above}${latin}` }
}

/** "(أ)" alone is said of many paragraphs: it is cited with the numbered one that it stands under. */
function labelAbove(statement: Statement, labels: PrintedLabels, item: Paragraph): string {
  const above = statement.paragraphs
    .slice(0, statement.paragraphs.indexOf(item))
    .findLast(({ id, level }) => level < item.level && labels.has(id) && !labels.get(id)?.startsWith('('))
  const label = above && saidLabel(labels, above.id)
  return label === undefined ? '' : `${label} `
}

/** Paragraphs of the preamble carry no number; insertions do not renumber those that people already cite. */
function citeInPreamble(statement: Statement, paragraph: Paragraph): Sentence {
  const { relation } = paragraph
  const cited = relation === null ? paragraph : (findParagraph(statement, relation.to) ?? paragraph)
  const numbered = statement.paragraphs.filter(({ kind, relation: to }) => kind === 'preambular' && to === null)
  const place = numbered.indexOf(cited) + 1
  const times = relation?.kind === 'bis' ? relation.index : 1
  const ar = times === 1 ? '' : times === 2 ? ' مكرراً' : ` مكرراً (${times - 1})`
  const en = times === 1 ? '' : ` ${latinTimes[times] ?? `bis ${times}`}`
  return { ar: `الفقرة ${place}${ar} من الديباجة`, en: `preambular paragraph ${place}${en}` }
}
