/** What each rung of the ladder says, reached or not: what was established, and what was not. */
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'

type Words = Required<Bilingual>

/** Latin letters and digits within Arabic words keep their order. */
const apart = (text: string | number): string => `\u2066${text}\u2069`

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')

export const ladderWords = {
  intact: {
    holds: {
      ar: 'سليم: لم يتغير في الملف شيء منذ ختمه.',
      en: 'Intact: nothing in the file has changed since it was sealed.',
    },
    fails: {
      ar: 'ليس سليماً: لا يُعوَّل على شيء مما في الملف.',
      en: 'Not intact: nothing in the file is to be relied on.',
    },
  },
  known: {
    holds: {
      ar: 'المفتاح معروف. المفتاح هو المفتاح المنشور.',
      en: 'Key known. The key is the published one.',
    },
    notCompared: {
      ar: 'لم يُقارن المفتاح بمفتاح منشور: لم يثبت من ختم الوثيقة.',
      en: 'The key was compared with no published one: who sealed the text is not established.',
    },
    fails: {
      ar: 'المفتاح ليس من المفاتيح المنشورة: ختم الوثيقة شخص آخر.',
      en: 'The key is not the published one: somebody else sealed this text.',
    },
    compromised: (since: string): Words => ({
      ar: `أُعلن أن المفتاح ربما كان في أيدٍ أخرى منذ ${apart(since)}، ولا دليل على أن هذه الوثيقة سُجلت وشُهد عليها قبل ذلك.`,
      en: `The key was declared to have been in other hands since ${since}, and nothing shows that this text was logged and witnessed before.`,
    }),
  },
  logged: {
    holds: (origin: string, index: number, size: number): Words => ({
      ar: `مقيَّدة في السجل العلني ${apart(origin)}: القيد ${index} من ${size}.`,
      en: `Logged: entry ${index} of ${size} in the public log ${origin}.`,
    }),
    notLogged: {
      ar: 'الملف سجل اعتماد بلا برهان: موقَّع، ولم يثبت أنه مقيَّد في سجل علني.',
      en: 'The file is a record without a proof: signed, and not shown to be in a public log.',
    },
    notTrusted: (origin: string): Words => ({
      ar: `البرهان متسق مع السجل ${apart(origin)} بالمفتاح الذي يحمله الملف نفسه؛ ولم يُعطَ مفتاح موثوق من خارج الملف.`,
      en: `The proof agrees with the log ${origin} by the key that the file itself carries; no key trusted from elsewhere was given.`,
    }),
    fails: (origin: string): Words => ({
      ar: `السجل ${apart(origin)} ليس من السجلات الموثوقة، أو لم يوقّع مفتاحه على نقطة التحقق.`,
      en: `The log ${origin} is none of the trusted ones, or its key has not signed the checkpoint.`,
    }),
  },
  witnessed: {
    holds: (seen: number, all: number, time: number): Words => ({
      ar: `شهد عليها ${seen} من ${all} من الشهود المستقلين، في موعد أقصاه ${apart(day(time))}.`,
      en: `Witnessed by ${seen} of ${all} independent witnesses, by ${day(time)} at the latest.`,
    }),
    fails: (seen: number, all: number): Words => ({
      ar: `شهد عليها ${seen} من ${all} من الشهود، وهو دون المطلوب: لم يثبت أن السجل أظهر للجميع الشيء نفسه.`,
      en: `Witnessed by ${seen} of ${all}, fewer than are asked for: it is not established that the log showed everybody the same.`,
    }),
    none: {
      ar: 'لا شهود يُطلبون لهذا السجل: لم يثبت أنه أظهر للجميع الشيء نفسه.',
      en: 'No witnesses are asked for this log: it is not established that it showed everybody the same.',
    },
  },
  current: {
    holds: (size: number): Words => ({
      ar: `ليس في الملف تصويب ولا سحب حتى القيد ${size} من السجل؛ وما جاء بعده لا يُعرف من هذا الملف.`,
      en: `As of entry ${size} of the log the file tells of no corrigendum; what came later, this file cannot know.`,
    }),
    corrected: (symbols: readonly string[]): Words => ({
      ar: `صُوِّبت الوثيقة بعد ذلك: ${symbols.map(apart).join('، ')}.`,
      en: `The text was corrected later, by ${symbols.join(', ')}.`,
    }),
    unknown: {
      ar: 'لم يثبت أن الوثيقة لم تُصوَّب بعد ذلك: يُعرف هذا من السجل العلني.',
      en: 'It is not established that the text was not corrected later: the public log would say.',
    },
  },
  steps: {
    bundle: {
      passed: { ar: 'الملف حزمة تحقق كاملة الأجزاء.', en: 'The file is a bundle with all its parts.' },
      failed: {
        ar: 'الملف حزمة تحقق ينقصها جزء أو فيها جزء غريب.',
        en: 'The file is a bundle in which a part is missing or strange.',
      },
    },
    entry: {
      passed: { ar: 'القيد يسمّي هذا السجل ببصمته.', en: 'The entry names this record by its hash.' },
      failed: {
        ar: 'القيد لا يُقرأ، أو لا يسمّي هذا السجل.',
        en: 'The entry cannot be read, or does not name this record.',
      },
    },
    path: {
      passed: {
        ar: 'البرهان يوصل من القيد إلى جذر الشجرة.',
        en: 'The proof leads from the entry to the root of the tree.',
      },
      failed: {
        ar: 'البرهان لا يُقرأ، أو لا يوصل من القيد إلى جذر الشجرة.',
        en: 'The proof cannot be read, or does not lead from the entry to the root of the tree.',
      },
    },
    checkpoint: {
      passed: { ar: 'مفتاح السجل وقّع على نقطة التحقق.', en: 'The key of the log has signed the checkpoint.' },
      failed: {
        ar: 'نقطة التحقق لا يحمل توقيعَها مفتاح السجل، أو على شهادة فيها توقيع غير صحيح.',
        en: 'The checkpoint is not signed by the key of the log, or a cosignature on it does not hold.',
      },
    },
    history: {
      passed: {
        ar: 'كل قيد لاحق في الحزمة مقيَّد في السجل أو فيما تابعه.',
        en: 'Every later entry in the bundle is in the log, or in one that goes on from it.',
      },
      failed: {
        ar: 'قيد لاحق في الحزمة لا يُقرأ أو لا يثبت في السجل.',
        en: 'A later entry in the bundle cannot be read, or is not shown to be in the log.',
      },
    },
  },
} as const
