/** How the acts on the text and its course are told. */
import type { EventOf, EventType } from '../events.ts'
import { sayInstant } from './sayInstant.ts'
import type { Sentence } from './sentence.ts'
import { because, quoted, type Teller } from './teller.ts'

export type Tellings<Type extends EventType> = {
  readonly [One in Type]: (event: EventOf<One>, teller: Teller) => Sentence
}

export const textSentences = {
  StatementOpened: ({ title, paragraphs }, { who, verb }) => ({
    ar: `${verb('فتح', 'فتحت')} ${who.ar} باب الصياغة في وثيقة «${title.ar}» (عدد فقراتها: ${paragraphs.length})`,
    en: `${who.en} opened the drafting of “${title.en ?? title.ar}” (paragraphs: ${paragraphs.length})`,
  }),
  NegotiationOpened: (_, { who, verb }) => ({
    ar: `${verb('أعلن', 'أعلنت')} ${who.ar} فتح باب التفاوض، وثُبّتت أرقام الفقرات`,
    en: `${who.en} opened the negotiation, and the numbers of the paragraphs were frozen`,
  }),
  ReturnedToDrafting: (_, { who, verb }) => ({
    ar: `${verb('أعاد', 'أعادت')} ${who.ar} النص إلى مرحلة الصياغة`,
    en: `${who.en} returned the text to drafting`,
  }),
  NegotiationSuspended: (_, { who, verb }) => ({
    ar: `${verb('علّق', 'علّقت')} ${who.ar} التفاوض`,
    en: `${who.en} suspended the negotiation`,
  }),
  NegotiationResumed: (_, { who, verb }) => ({
    ar: `${verb('أعلن', 'أعلنت')} ${who.ar} استئناف التفاوض`,
    en: `${who.en} resumed the negotiation`,
  }),
  ParagraphInserted: ({ paragraphId, after, text }, { who, verb, paragraph }) => {
    const place =
      after === null
        ? { ar: 'في أول النص', en: 'at the head of the text' }
        : { ar: `بعد ${paragraph(after).ar}`, en: `after ${paragraph(after).en}` }
    const words = quoted(text)
    return {
      ar: `${verb('أدرج', 'أدرجت')} ${who.ar} ${place.ar} فقرة جديدة، هي ${paragraph(paragraphId).ar}، نصها: ${words.ar}`,
      en: `${who.en} inserted ${place.en} a new paragraph, ${paragraph(paragraphId).en}: ${words.en}`,
    }
  },
  ParagraphMoved: ({ paragraphId, after }, { who, verb, paragraph }) => {
    const place =
      after === null
        ? { ar: 'إلى أول النص', en: 'to the head of the text' }
        : { ar: `إلى ما بعد ${paragraph(after).ar}`, en: `after ${paragraph(after).en}` }
    return {
      ar: `${verb('نقل', 'نقلت')} ${who.ar} ${paragraph(paragraphId).ar} ${place.ar}`,
      en: `${who.en} moved ${paragraph(paragraphId).en} ${place.en}`,
    }
  },
  ParagraphStruck: ({ paragraphId, reason }, { who, verb, paragraph }) => ({
    ar: `${verb('حذف', 'حذفت')} ${who.ar} ${paragraph(paragraphId).ar}${because(reason).ar}`,
    en: `${who.en} struck ${paragraph(paragraphId).en}${because(reason).en}`,
  }),
  ParagraphAgreed: ({ paragraphId }, { who, verb, paragraph }) => ({
    ar: `لعدم وجود اعتراض قائم، ${verb('أعلن', 'أعلنت')} ${who.ar} الاتفاق على ${paragraph(paragraphId).ar} بشرط الاستشارة`,
    en: `no objection standing, ${who.en} declared ${paragraph(paragraphId).en} agreed ad referendum`,
  }),
  ParagraphReopened: ({ paragraphId, draft, reason }, { who, verb, role, paragraph }) =>
    // A delegation reopens nothing by itself: it broke the silence, and this came of it.
    role === 'delegate'
      ? {
          ar: `أُعيد فتح ${paragraph(paragraphId).ar} إثر كسر الصمت (المسودة ${draft})${because(reason).ar}`,
          en: `silence being broken, ${paragraph(paragraphId).en} was reopened (draft ${draft})${because(reason).en}`,
        }
      : {
          ar: `${verb('أعاد', 'أعادت')} ${who.ar} فتح ${paragraph(paragraphId).ar} (المسودة ${draft})${because(reason).ar}`,
          en: `${who.en} reopened ${paragraph(paragraphId).en} (draft ${draft})${because(reason).en}`,
        },
  SilenceOpened: ({ until }, { who, verb }) => ({
    ar: `${verb('وضع', 'وضعت')} ${who.ar} النص كله تحت إجراء الموافقة الصامتة حتى ${sayInstant(until).ar}`,
    en: `${who.en} put the whole text under the silence procedure until ${sayInstant(until).en}`,
  }),
  SilenceBroken: ({ paragraphIds, delegationId, reason }, { delegation, paragraphs }) => ({
    ar: `كسر ${delegation(delegationId).ar} الصمت بشأن ${paragraphs(paragraphIds).ar}${because(reason).ar}`,
    en: `${delegation(delegationId).en} broke silence on ${paragraphs(paragraphIds).en}${because(reason).en}`,
  }),
  StatementAdopted: ({ underSilence, textHash }, { who, verb }) => {
    const mark = textHash.slice(0, 19)
    return underSilence
      ? {
          ar: `انقضت مهلة الموافقة الصامتة ولم يُكسر الصمت، فعُدّت الوثيقة معتمدة (بصمة النص ${mark})`,
          en: `the time of silence passed unbroken, and the document stood adopted (text ${mark})`,
        }
      : {
          ar: `${verb('أعلن', 'أعلنت')} ${who.ar} اعتماد الوثيقة (بصمة النص ${mark})`,
          en: `${who.en} declared the document adopted (text ${mark})`,
        }
  },
} satisfies Partial<Tellings<EventType>>
