/** How readings, lights and parking are told. */
import type { EventType } from '../events.ts'
import { quoted } from './teller.ts'
import type { Tellings } from './textSentences.ts'

const ordinals = ['', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة']
const englishOrdinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** The Arabic verb comes before the delegation, what it says after. */
const lightWords = {
  green: { verb: 'أفاد', ar: 'بأن لا اعتراض لديه على', en: 'had no objection to' },
  yellow: { verb: 'طلب', ar: 'تعديل', en: 'sought a change to' },
  red: { verb: 'أفاد', ar: 'بأنه لا يستطيع قبول', en: 'could not accept' },
} as const

export const floorSentences = {
  FloorGiven: ({ paragraphId }, { who, verb, paragraph }) => ({
    ar: `${verb('طرح', 'طرحت')} ${who.ar} ${paragraph(paragraphId).ar} للمناقشة`,
    en: `${who.en} put ${paragraph(paragraphId).en} on the floor`,
  }),
  ReadingOpened: ({ reading, name, note }, { who, verb }) => ({
    ar: `${verb('افتتح', 'افتتحت')} ${who.ar} القراءة ${ordinals[reading] ?? reading}، وحُفظ النص كما هو باسم ${name}${note === null ? '' : `. وقال: «${note}»`}`,
    en: `${who.en} opened the ${englishOrdinals[reading] ?? `${reading}th`} reading, and the text as it stood was kept as ${name}${note === null ? '' : `. Opening words: “${note}”`}`,
  }),
  LightRaised: ({ paragraphId, delegationId, light, note }, { delegation, paragraph }) => {
    const words = note === null ? { ar: '', en: '' } : { ar: `: ${quoted(note).ar}`, en: `: ${quoted(note).en}` }
    return {
      ar: `${lightWords[light].verb} ${delegation(delegationId).ar} ${lightWords[light].ar} ${paragraph(paragraphId).ar}${words.ar}`,
      en: `${delegation(delegationId).en} ${lightWords[light].en} ${paragraph(paragraphId).en}${words.en}`,
    }
  },
  ParagraphParked: ({ paragraphId, with: group, note }, { who, verb, paragraph }) => ({
    ar: `${verb('أحال', 'أحالت')} ${who.ar} ${paragraph(paragraphId).ar} إلى ${group}${note === null ? '' : `. والمطلوب: ${note}`}`,
    en: `${who.en} referred ${paragraph(paragraphId).en} to ${group}${note === null ? '' : `. The task: ${note}`}`,
  }),
  ParagraphBroughtBack: ({ paragraphId, report }, { who, verb, paragraph }) => ({
    ar: `${verb('أعاد', 'أعادت')} ${who.ar} ${paragraph(paragraphId).ar} إلى القاعة، وجاء في التقرير بشأنها: «${report}»`,
    en: `${who.en} brought ${paragraph(paragraphId).en} back to the room. The report said: “${report}”`,
  }),
} satisfies Partial<Tellings<EventType>>
