/** What the verification says, for those who hold nothing but the file. */
export const verifyingWords = {
  format: {
    passed: { ar: 'الملف سجل اعتماد بصيغة معروفة.', en: 'The file is an adopted record of a known format.' },
    corrigendum: {
      ar: 'الملف تصويب لنص معتمد بصيغة معروفة؛ وبصمة النص المصوَّب تُحسب من النص نفسه.',
      en: 'The file is a corrigendum of an adopted text, of a known format; the hash of the corrected text is computed from that text.',
    },
    failed: {
      ar: 'الملف ليس سجل اعتماد بصيغة يعرفها هذا الإصدار.',
      en: 'The file is not an adopted record of a format that this version knows.',
    },
  },
  shape: {
    passed: {
      ar: 'جميع الأجزاء المطلوبة موجودة ومن النوع الصحيح.',
      en: 'Every required part is there, of the right kind.',
    },
    failed: (path: string) => ({
      ar: `جزء من السجل مفقود أو من نوع غير صحيح: ${path}`,
      en: `A part of the record is missing or of the wrong kind: ${path}`,
    }),
  },
  text: {
    passed: { ar: 'بصمة النص تطابق الفقرات.', en: 'The hash of the text matches the paragraphs.' },
    failed: {
      ar: 'بصمة النص لا تطابق الفقرات: غُيِّر النص أو بصمته.',
      en: 'The hash of the text does not match the paragraphs: the text or its hash was changed.',
    },
  },
  key: {
    passed: {
      ar: 'المفتاح العام في السجل مفتاح Ed25519 سليم.',
      en: 'The public key in the record is a sound Ed25519 key.',
    },
    failed: {
      ar: 'المفتاح العام في السجل ليس مفتاح Ed25519 سليماً.',
      en: 'The public key in the record is not a sound Ed25519 key.',
    },
  },
  signature: {
    passed: {
      ar: 'التوقيع صحيح: لم يتغير شيء في السجل منذ ختمه.',
      en: 'The signature holds: nothing in the record has changed since it was sealed.',
    },
    failed: {
      ar: 'التوقيع غير صحيح: غُيِّر شيء في السجل أو وقّعه مفتاح آخر.',
      en: 'The signature does not hold: something in the record was changed, or another key signed it.',
    },
  },
  publishedKey: {
    passed: { ar: 'المفتاح هو المفتاح المنشور.', en: 'The key is the published one.' },
    failed: {
      ar: 'المفتاح ليس المفتاح المنشور: ختم السجل شخص آخر.',
      en: 'The key is not the published one: somebody else sealed this record.',
    },
  },
  unreadable: {
    'not-utf8': { ar: 'الملف ليس نصاً بترميز UTF-8.', en: 'The file is not text in UTF-8.' },
    'not-json': { ar: 'الملف ليس JSON سليماً.', en: 'The file is not well-formed JSON.' },
    'duplicate-key': {
      ar: 'في الملف مفتاح مكرر في كائن واحد، فيمكن أن يُقرأ على وجهين.',
      en: 'A key stands twice in one object of the file, so it can be read in two ways.',
    },
    'odd-number': {
      ar: 'في الملف عدد مكتوب بغير صورته المعتمدة، فيمكن أن يُقرأ على وجهين.',
      en: 'A number in the file is not spelled in its plain form, so it can be read in two ways.',
    },
    'broken-character': {
      ar: 'في الملف نصف محرف (بديل منفرد)، وهو ليس نصاً سليماً.',
      en: 'The file holds half a character (a lone surrogate), which is not sound text.',
    },
    'too-deep': { ar: 'الملف متداخل أعمق من الحد المسموح.', en: 'The file nests deeper than is allowed.' },
  },
  tooLarge: (limitMib: number) => ({
    ar: `الملف أكبر من الحد المسموح (${limitMib} ميبيبايت).`,
    en: `The file is larger than is allowed (${limitMib} MiB).`,
  }),
  noFile: (path: string) => ({ ar: `تعذرت قراءة الملف: ${path}`, en: `The file cannot be read: ${path}` }),
  noKey: {
    ar: 'ما أُعطي بعد \u200E--key ليس مفتاح Ed25519 عاماً ولا ملفاً يحويه.',
    en: 'What was given with --key is neither an Ed25519 public key nor a file that holds one.',
  },
  noPolicy: {
    ar: 'ما أُعطي بعد \u200E--policy ليس ملف سياسة ثقة سليماً.',
    en: 'What was given with --policy is not the file of a sound trust policy.',
  },
  strangeKeys: {
    ar: 'في خانة المفاتيح شيء مكتوب وليس فيه مفتاح Ed25519 عام.',
    en: 'Something is written where the keys belong, and no Ed25519 public key is in it.',
  },
  strangePolicy: {
    ar: 'ما كُتب في خانة السياسة ليس سياسة ثقة سليمة.',
    en: 'What is written where the policy belongs is not a sound trust policy.',
  },
  usage: {
    ar: 'الاستعمال: npm run verify -- FILE [--key=KEY] [--root-key=KEY] [--policy=FILE] [--require=intact|known|logged|witnessed|current]، حيث KEY هو المفتاح المنشور (base64) أو ملف يحويه، والسياسة ملف بصيغة C2SP.',
    en: 'Usage: npm run verify -- FILE [--key=KEY] [--root-key=KEY] [--policy=FILE] [--require=intact|known|logged|witnessed|current], where KEY is the published key (base64) or a file that holds it, and the policy a file of C2SP.',
  },
  valid: { ar: 'السجل صحيح.', en: 'The record is valid.' },
  invalid: { ar: 'السجل غير صحيح.', en: 'The record is NOT valid.' },
  unread: { ar: 'تعذرت قراءة السجل.', en: 'The record could not be read.' },
  keyNotCompared: (publicKey: string) => ({
    ar: `لم يُقارن المفتاح بالمفتاح المنشور. قارنه بنفسك أو استعمل \u200E--key: ${publicKey}`,
    en: `The key was not compared with the published one. Compare it yourself, or use --key: ${publicKey}`,
  }),
} as const
