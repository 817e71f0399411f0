import type { PrintedLabels } from '../acts/circumstances.ts'
import type { ParagraphId } from '../acts/ids.ts'
import type { ParagraphKind, Statement } from '../acts/statement.ts'
import type { Sentence } from '../language/sentence.ts'
import { paragraphNumbers } from './paragraphNumbers.ts'

/** What each part of a document is called beside its number. */
export const partNames: Readonly<Record<ParagraphKind, Sentence>> = {
  title: { ar: 'العنوان', en: 'Title' },
  subtitle: { ar: 'العنوان الفرعي', en: 'Subtitle' },
  meta: { ar: 'بيانات الوثيقة', en: 'Document details' },
  heading: { ar: 'القسم', en: 'Section' },
  chapeau: { ar: 'الاستهلال', en: 'Chapeau' },
  preambular: { ar: 'الديباجة', en: 'Preamble' },
  operative: { ar: 'المنطوق', en: 'Operative' },
  item: { ar: 'البند', en: 'Item' },
  body: { ar: 'الفقرة', en: 'Paragraph' },
  table: { ar: 'الجدول', en: 'Table' },
  note: { ar: 'الملاحظة', en: 'Note' },
  footnote: { ar: 'الحاشية', en: 'Footnote' },
}

/** By what a paragraph is called everywhere that it is shown: `المنطوق 2`, `الديباجة 3`, `المنطوق 3 (ب)` (rule VI8). */
export function nameOnSheet({ paragraphs }: Statement, labels: PrintedLabels, id: ParagraphId): Sentence {
  const say = (again: string, language: 'ar' | 'en') => {
    const { part, number } = paragraphNumbers(paragraphs, labels, again).get(id) ?? {
      part: 'body' as const,
      number: null,
    }
    return number === null ? partNames[part][language] : `${partNames[part][language]} ${number}`
  }
  return { ar: say('مكرراً', 'ar'), en: inLatin(say('bis', 'en')) }
}

const latinTimes = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies']

/** A label printed in Arabic as English cites it: `1 مكرراً` is 1 bis, `1 مكرراً 2` is 1 ter. */
function inLatin(name: string): string {
  return name.replace(/مكرراً(?: (\d+))?/u, (_, times: string | undefined) => {
    const again = Number(times ?? 1)
    return latinTimes[again] ?? `bis ${again + 1}`
  })
}
