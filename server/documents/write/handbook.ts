import type { ExportSource } from '../model/exportSource.ts'

/** How an adopted text is verified by hand, from its file alone: for whoever has neither us nor our programs (rule VF22). */
export interface Handbook {
  readonly heading: string
  readonly steps: readonly string[]
  /** Names and values that are typed or compared letter by letter. */
  readonly values: readonly { readonly name: string; readonly value: string }[]
}

export function handbookOf({ adoption, lang }: ExportSource): Handbook | null {
  if (!adoption?.trust) return null
  const { trust, textHash, verificationUrl = '' } = adoption
  const english = lang === 'en'
  const address = verificationUrl.replace(/#.*$/, '')
  return {
    heading: english ? 'How to verify this text' : 'كيف يُتحقق من هذا النص',
    steps: english ? englishSteps : arabicSteps,
    values: [
      { name: english ? 'Hash of the text' : 'بصمة النص', value: textHash },
      { name: english ? 'Key that sealed the record' : 'المفتاح الذي ختم السجل', value: trust.publicKey },
      ...trust.policy
        .split('\n')
        .filter((line) => /^(?:log|witness) /.test(line))
        .map((line) => ({
          name: line.startsWith('log ')
            ? english
              ? 'Key of the public log'
              : 'مفتاح السجل العلني'
            : english
              ? 'Witness'
              : 'شاهد',
          value: line.replace(/^(?:log|witness [^ ]+) /, '').replace(/ .*$/, ''),
        })),
      { name: english ? 'Address' : 'العنوان', value: address },
    ],
  }
}

const englishSteps = [
  'What is signed is the record, not the bytes of this PDF. The record and its bundle are attached to this file; they are also at the address below, with .json and .bundle after it. Anyone may verify them without us: with the page /verify, which works from a disk, with `npm run verify`, or with these steps.',
  '1. JSON is brought into one spelling as RFC 8785 has it, in UTF-8. SHA-256 over that spelling of the list of paragraphs, each {id, kind, level, label, text} and, where it has them, runs and table, is the hash of the text; it is the one printed here.',
  '2. Everything in the record but “signature”, in that spelling, is what the signature covers: Ed25519 (RFC 8032), in base64. The key is “publicKey”, SPKI DER in base64; compare it with the one printed here and with one that you have from elsewhere.',
  '3. “entry” of the bundle is base64. Decoded, it names the record: “record” is SHA-256 over the whole record, signature included, in the same spelling.',
  '4. The leaf is SHA-256 of the byte 00 and the entry; a node is SHA-256 of the byte 01, its left and its right (RFC 6962). “proof” has the index, then hashes in base64, the sibling of the leaf first; they lead to the root in the checkpoint: its third line, after the name of the log and the number of entries.',
  '5. A signature of the checkpoint covers its lines up to the empty one. A line “— name base64” holds 4 bytes of key id and 64 of Ed25519. The key of the log stands below as name+id+base64; in it the byte 01 comes before the 32 of the key.',
  '6. The line of a witness holds 4 bytes of key id, 8 of time (seconds since 1970, big-endian) and 64 of Ed25519 over “cosignature/v1”, a line “time” with that number, and the checkpoint. Without as many as you ask for, it is not shown that the log showed everybody the same.',
  '7. Each entry of “history” is proved in the same way: a corrigendum of this record, or a key declared compromised. What came after the checkpoint this file cannot know.',
]

const arabicSteps = [
  'الموقَّع هو السجل، لا بايتات ملف PDF هذا. السجل وحزمته مرفقان بهذا الملف، وهما أيضاً في العنوان أدناه متبوعاً بـ \u2066.json\u2069 أو \u2066.bundle\u2069. ولكل أحد أن يتحقق منهما بلا حاجة إلينا: بالصفحة \u2066/verify\u2069 التي تعمل من قرص، أو بالأمر \u2066npm run verify\u2069، أو بالخطوات الآتية.',
  '1. تُكتب JSON بصورة واحدة كما في RFC 8785، بترميز UTF-8. بصمة SHA-256 لهذه الصورة من قائمة الفقرات، وكل فقرة فيها {id, kind, level, label, text} ومعها runs وtable إن وُجدا، هي بصمة النص المطبوعة هنا.',
  '2. كل ما في السجل عدا «signature»، بالصورة نفسها، هو ما يغطيه التوقيع: Ed25519 (RFC 8032) بترميز base64. والمفتاح هو «publicKey»، بصيغة SPKI DER وترميز base64؛ قارنه بالمطبوع هنا وبنسخة من مصدر آخر.',
  '3. «entry» في الحزمة بترميز base64. إذا فُك وُجد فيه «record»: بصمة SHA-256 للسجل كله مع توقيعه، بالصورة نفسها.',
  '4. الورقة بصمة SHA-256 للبايت 00 متبوعاً بالقيد، والعقدة بصمة البايت 01 متبوعاً بيسارها ثم يمينها (RFC 6962). وفي «proof» رقم القيد ثم بصمات بترميز base64، أولاها أخت الورقة، تصل إلى الجذر المكتوب في نقطة التحقق: سطرها الثالث بعد اسم السجل وعدد قيوده.',
  '5. توقيع نقطة التحقق يغطي سطورها إلى السطر الفارغ. وفي السطر «\u2014 الاسم base64» أربعة بايتات لمعرّف المفتاح و64 لتوقيع Ed25519. ومفتاح السجل مكتوب أدناه: الاسم+المعرّف+base64، وفيه البايت 01 قبل بايتات المفتاح الـ 32.',
  '6. في سطر الشاهد أربعة بايتات للمعرّف وثمانية للوقت (ثوانٍ منذ 1970، الأكبر أولاً) و64 لتوقيع Ed25519 على «cosignature/v1» ثم سطر «time» وذلك العدد ثم نقطة التحقق. ومن دون العدد الذي تطلبه من الشهود لا يثبت أن السجل أظهر للجميع الشيء نفسه.',
  '7. يُبرهن على كل قيد في «history» بالطريقة نفسها: تصويب لهذا السجل، أو إعلان انكشاف مفتاح. وما جاء بعد نقطة التحقق لا يعرفه هذا الملف.',
]
