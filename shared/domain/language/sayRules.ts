/** The rules of a meeting, said one after another. */
import type { Majority, MeetingRules, Pen, Weekend } from '../acts/rules/rules.ts'
import type { Sentence } from './sentence.ts'

const majorities: Readonly<Record<Majority, Sentence>> = {
  consensus: { ar: 'القرار بتوافق الآراء', en: 'decisions by consensus' },
  'two-thirds': { ar: 'القرار بأغلبية الثلثين', en: 'decisions by two thirds' },
  simple: { ar: 'القرار بالأغلبية البسيطة', en: 'decisions by simple majority' },
}

const pens: Readonly<Record<Pen, Sentence>> = {
  'by-stage': {
    ar: 'تحرير النص بحسب المرحلة: للوفود وهيئة الصياغة والرئاسة قبل فتح التفاوض، ولهيئة الصياغة وحدها بعده',
    en: 'the text is edited by delegates, rapporteur and chair before the negotiation opens, and by the rapporteur alone after',
  },
  rapporteur: { ar: 'تحرير النص لهيئة الصياغة وحدها', en: 'the text is edited by the rapporteur alone' },
  delegates: { ar: 'تحرير النص للوفود كلها', en: 'the text is edited by all delegates' },
}

const weekends: Readonly<Record<Weekend, Sentence>> = {
  'friday-saturday': { ar: 'العطلة الأسبوعية الجمعة والسبت', en: 'the weekend is Friday and Saturday' },
  'saturday-sunday': { ar: 'العطلة الأسبوعية السبت والأحد', en: 'the weekend is Saturday and Sunday' },
}

/** Each rule that is set, in the order in which a rule book has them. */
export function rulesSaid({
  quorum,
  majority,
  pen,
  observersSpeak,
  silenceWorkingDays,
  weekend,
  adoptionConfirmedBy,
  symbolPattern,
}: MeetingRules): readonly Sentence[] {
  return [
    ...(quorum === undefined
      ? []
      : [
          { ar: `النصاب: ${quorum} من الوفود`, en: `quorum: ${quorum} ${quorum === 1 ? 'delegation' : 'delegations'}` },
        ]),
    ...(majority === undefined ? [] : [majorities[majority]]),
    ...(pen === undefined ? [] : [pens[pen]]),
    ...(observersSpeak === undefined
      ? []
      : observersSpeak
        ? [{ ar: 'للمراقبين طلب الكلمة', en: 'observers may ask for the floor' }]
        : [{ ar: 'لا يطلب المراقبون الكلمة', en: 'observers do not ask for the floor' }]),
    ...(silenceWorkingDays === undefined
      ? []
      : silenceWorkingDays
        ? [{ ar: 'مهلة الموافقة الصامتة بأيام العمل', en: 'silence is counted in working days' }]
        : [{ ar: 'مهلة الموافقة الصامتة بالأيام كلها', en: 'silence is counted in all days' }]),
    ...(weekend === undefined ? [] : [weekends[weekend]]),
    ...(adoptionConfirmedBy === undefined
      ? []
      : adoptionConfirmedBy.length === 0
        ? [{ ar: 'الاعتماد بمطرقة الرئاسة وحدها', en: 'the chair alone adopts' }]
        : [{ ar: 'لا يتم الاعتماد حتى يؤكده شخص ثانٍ', en: 'an adoption is confirmed by a second person' }]),
    ...(symbolPattern === undefined
      ? []
      : [{ ar: `رموز الوثائق: \u2066${symbolPattern}\u2069`, en: `symbols of documents: ${symbolPattern}` }]),
  ]
}

/** All of them in one line. */
export function sayRules(rules: MeetingRules): Sentence {
  const said = rulesSaid(rules)
  return { ar: said.map(({ ar }) => ar).join('؛ '), en: said.map(({ en }) => en).join('; ') }
}
