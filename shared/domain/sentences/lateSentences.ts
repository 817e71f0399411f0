/** How words that came late are told. */
import type { EventType } from '../events.ts'
import { because, quoted } from './teller.ts'
import type { Tellings } from './textSentences.ts'

export const lateSentences = {
  LateTextOffered: ({ paragraphId, draft, text }, { who, verb, paragraph }) => ({
    ar: `${verb('عرض', 'عرضت')} ${who.ar} على المقرر صيغة وصلت بعد إغلاق المسودة ${draft} من ${paragraph(paragraphId).ar}: ${quoted(text).ar}`,
    en: `${who.en} laid before the rapporteur words that came after draft ${draft} of ${paragraph(paragraphId).en} was closed: ${quoted(text).en}`,
  }),
  LateTextSettled: ({ lateTextId, paragraphId, note }, { who, verb, role, paragraph, statement, delegation }) => {
    const late = statement.lateTexts.find(({ id }) => id === lateTextId)
    const place = paragraph(paragraphId)
    if (role === 'delegate') {
      return {
        ar: `سحب ${who.ar} صيغته المتأخرة بشأن ${place.ar}${because(note).ar}`,
        en: `${who.en} withdrew its late words on ${place.en}${because(note).en}`,
      }
    }
    const owner = late?.delegationId == null ? null : delegation(late.delegationId)
    const whose = owner === null ? { ar: '', en: '' } : { ar: ` المقدمة من ${owner.ar}`, en: ` of ${owner.en}` }
    return {
      ar: `${verb('نظر', 'نظرت')} ${who.ar} في الصيغة المتأخرة${whose.ar} بشأن ${place.ar}${note === null ? '' : `. النتيجة: ${note}`}`,
      en: `${who.en} saw to the late words${whose.en} on ${place.en}${note === null ? '' : `. Outcome: ${note}`}`,
    }
  },
} satisfies Partial<Tellings<EventType>>
