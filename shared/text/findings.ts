// Above 250 lines: one list of what importers report, each in both languages.
import type { Finding } from './content.ts'

interface Sentence {
  readonly ar: string
  readonly en: string
}

/** What an importer may report, in both languages. A code is stable; its sentences may be improved. */
export const findingSentences = {
  'empty-source': { ar: 'لا نص في المصدر.', en: 'The source holds no text.' },
  'no-arabic': {
    ar: 'لا حروف عربية في المصدر؛ عومل النص معاملة اللغة التي كُتب بها.',
    en: 'The source holds no Arabic letters; it was read as the language it is in.',
  },
  'junk-removed': {
    ar: 'أُزيلت علامة خلّفها استخراج النص (إشارة مرجعية أو صورة أو حقل).',
    en: 'A trace of text extraction (bookmark, picture or field) was removed.',
  },
  'markup-removed': { ar: 'أُزيلت علامات تنسيق وبقي النص.', en: 'Formatting marks were removed; the words stayed.' },
  'link-target-removed': {
    ar: 'أُزيلت وجهة رابط معطل وبقي نصه.',
    en: 'The target of a dead link was removed; its words stayed.',
  },
  'rule-dropped': { ar: 'أُسقط خط فاصل.', en: 'A ruled line was left out.' },
  'control-removed': { ar: 'أُزيلت محارف تحكم لا تُطبع.', en: 'Unprintable control characters were removed.' },
  'direction-removed': {
    ar: 'أُزيلت محارف اتجاه خفية؛ الاتجاه تحدده الحروف.',
    en: 'Hidden direction marks were removed; the letters tell the direction.',
  },
  'page-number-dropped': {
    ar: 'أُسقط سطر يبدو أنه رقم صفحة.',
    en: 'A line that looks like a page number was left out.',
  },
  'running-head-dropped': {
    ar: 'أُسقط سطر يتكرر في رأس الصفحات أو ذيلها.',
    en: 'A line repeated at the head or foot of pages was left out.',
  },
  'lines-joined': { ar: 'وُصلت أسطر كُسرت في وسط الجملة.', en: 'Lines broken in mid-sentence were joined.' },
  'join-doubtful': { ar: 'وُصل سطران، وقد يكونان فقرتين.', en: 'Two lines were joined that may be two paragraphs.' },
  'split-doubtful': {
    ar: 'بدأت فقرة هنا مع أن ما قبلها غير مكتمل.',
    en: 'A paragraph starts here although the one before is unfinished.',
  },
  'footnote-found': { ar: 'قُرئ سطر في ذيل الصفحة حاشيةً.', en: 'A line at the foot of a page was read as a footnote.' },
  'footnote-moved': {
    ar: 'حاشية قطعت فقرة فنُقلت إلى ما بعدها.',
    en: 'A footnote that interrupted a paragraph was moved after it.',
  },
  'footnote-without-reference': { ar: 'حاشية لا إشارة إليها في النص.', en: 'A footnote has no reference in the text.' },
  'reference-without-footnote': { ar: 'إشارة إلى حاشية غير موجودة.', en: 'A footnote reference has no footnote.' },
  'brackets-reversed': {
    ar: 'الأقواس معكوسة في المصدر فقُلبت.',
    en: 'Brackets were reversed in the source and were turned round.',
  },
  'label-reversed': { ar: 'علامة الترقيم معكوسة في المصدر فقُلبت.', en: 'A reversed label was turned round.' },
  'label-alone': {
    ar: 'علامة ترقيم انفردت بسطر فضُمت إلى ما بعدها.',
    en: 'A label alone on its line was joined to what follows.',
  },
  'label-missing': { ar: 'بند في قائمة فقد علامته.', en: 'A list item has lost its label.' },
  'label-gap': { ar: 'انقطاع في تسلسل الترقيم.', en: 'The numbering skips.' },
  'label-pinned': {
    ar: 'رقم مطبوع يخرج عن التسلسل؛ ثُبّت كما طُبع، ويُستأنف العد منه.',
    en: 'A printed number is out of sequence; it is kept as printed, and counting goes on from it.',
  },
  'label-repeated': { ar: 'علامة ترقيم مكررة في القائمة نفسها.', en: 'A label is repeated in one list.' },
  'label-doubtful': {
    ar: 'رقم في أول السطر قد يكون ترقيماً وقد يكون من النص.',
    en: 'A number at the start of a line may be a label or part of the text.',
  },
  'list-restarts': {
    ar: 'حروف القائمة تبدأ من جديد، فالإشارة إلى «الفقرة (أ)» ملتبسة.',
    en: 'The letters start again, so a reference to "paragraph (a)" is ambiguous.',
  },
  'heading-guessed': { ar: 'سطر قصير عُدَّ عنواناً.', en: 'A short line was taken for a heading.' },
  'kind-guessed': { ar: 'نوع الفقرة مقدَّر من موضعها.', en: 'The kind of a paragraph was inferred from its place.' },
  'level-guessed': {
    ar: 'مستوى البند مقدَّر من معناه لا من مسافته.',
    en: 'The level of an item was inferred from sense, not from blanks.',
  },
  'sentences-in-one-paragraph': {
    ar: 'فقرة تجمع أكثر من عبارة افتتاحية؛ تُركت كما هي.',
    en: 'One paragraph holds several clauses; it was kept whole.',
  },
  'table-found': { ar: 'قُرئت أسطر متتالية جدولاً.', en: 'Consecutive lines were read as a table.' },
  'table-cells-missing': {
    ar: 'صف في الجدول عدد خلاياه مختلف؛ قد تكون خلايا فُقدت.',
    en: 'A table row has a different number of cells; some may be lost.',
  },
  'sum-differs': {
    ar: 'مجموع في الجدول لا يساوي حاصل الجمع؛ تُرك كما كُتب.',
    en: 'A sum in the table does not come out; it was kept as written.',
  },
  'line-turned': {
    ar: 'سطر منسوخ من PDF بترتيب الصفحة؛ أُعيد إلى ترتيب القراءة.',
    en: 'A line copied from a PDF stood in the order of the page; it was put into the order of reading.',
  },
  'letter-shapes-undone': {
    ar: 'صور طباعية للحروف أُبدلت بالحروف نفسها.',
    en: 'Printed shapes of letters were replaced by the letters.',
  },
  'lam-alef-turned': {
    ar: 'كلمات أفسدها النسخ من PDF (لام ألف معكوسة أو كلمة مقطوعة) أُصلحت.',
    en: 'Words broken by copying from a PDF (lam-alef reversed, a word cut in two) were mended.',
  },
  'tanwin-joined': { ar: 'تنوين انفصل عن كلمته فوُصل بها.', en: 'A tanwin that stood apart was joined to its word.' },
  'marks-moved': {
    ar: 'علامات تشكيل سبقت حروفها عند النسخ من PDF؛ أُعيدت إلى ما بعدها.',
    en: 'Vowel signs that copying from a PDF put before their letters were put after them.',
  },
  'signs-moved': {
    ar: 'علامات وأقواس وأرقام التصقت بالجهة الخطأ عند النسخ؛ أُعيدت إلى مواضعها.',
    en: 'Signs, brackets and digits that copying glued to the wrong side were put in their places.',
  },
  'tatweel-removed': {
    ar: 'تطويل ملأ السطر المطبوع أُزيل من نص منسوخ من PDF.',
    en: 'Tatweel that filled a printed line was removed from a text copied from a PDF.',
  },
  'not-nfc': {
    ar: 'ترتيب علامات التشكيل غير معياري (ليس NFC)؛ تُرك كما كُتب.',
    en: 'Marks are not in canonical order (not NFC); kept as written.',
  },
  'tatweel-kept': { ar: 'في الفقرة تطويل؛ تُرك كما كُتب.', en: 'The paragraph holds tatweel; kept as written.' },
  'presentation-forms': {
    ar: 'في الفقرة حروف بصورها الطباعية لا الأصلية؛ تُركت كما كُتبت.',
    en: 'The paragraph holds presentation forms of letters; kept as written.',
  },
  'hidden-removed': {
    ar: 'أُزيلت محارف خفية لا يراها القارئ أو تقلب ما بجوارها.',
    en: 'Hidden letters that no reader sees, or that turn what stands beside them, were removed.',
  },
  'marks-removed': {
    ar: 'أُزيلت علامات زادت على ثمانٍ متتالية على حرف واحد.',
    en: 'Marks beyond eight in a row on one letter were removed.',
  },
  'paragraph-too-long': {
    ar: 'هذه الفقرة أطول من 10,000 حرف، ولا يتسع لها البيان. قسّموها.',
    en: 'This paragraph has more than 10,000 characters, which no statement takes. Divide it.',
  },
  'word-too-long': {
    ar: 'في هذه الفقرة كلمة أطول من 400 حرف، ولا يتسع لها البيان. صحّحوها.',
    en: 'This paragraph holds a word of more than 400 letters, which no statement takes. Correct it.',
  },
  'damaged-character': { ar: 'في الفقرة محرف تالف.', en: 'The paragraph holds a damaged character.' },
  'digits-mixed': {
    ar: 'اختلطت الأرقام العربية المشرقية والمغربية في الفقرة.',
    en: 'Digit sets are mixed in the paragraph.',
  },
  'range-reversed': { ar: 'مدى أرقام قد يكون معكوساً.', en: 'A range of numbers may be reversed.' },
  'symbol-flipped': { ar: 'رقم قرار قد يكون مقلوباً.', en: 'A resolution number may be flipped.' },
  'verb-misprint': {
    ar: 'الكلمة الأولى تشبه فعلاً معروفاً كُتب خطأ.',
    en: 'The first word looks like a known verb misprinted.',
  },
  'more-findings': { ar: 'ملاحظات أخرى لم تُذكر.', en: 'Further findings were not listed.' },
  comment: {
    ar: 'تعليق في هامش الملف؛ ليس من النص.',
    en: 'A comment in the margin of the file; it is no part of the text.',
  },
  insertion: { ar: 'إضافة متعقَّبة في الملف.', en: 'A tracked insertion in the file.' },
  deletion: {
    ar: 'حذف متعقَّب أو كلمات مشطوبة في الملف.',
    en: 'A tracked deletion, or words struck through, in the file.',
  },
  'hidden-text': { ar: 'نص مخفي لم يؤخذ.', en: 'Hidden text was left out.' },
  'image-not-kept': { ar: 'صورة أو كائن لم يُستورد.', en: 'A picture or an object was not taken in.' },
  'formula-as-text': { ar: 'صيغة رياضية أُخذت نصاً.', en: 'A formula was taken as text.' },
  'text-box': {
    ar: 'نص في إطار أُخذ بعد الفقرة التي يرتبط بها.',
    en: 'The text of a box was taken after the paragraph to which it is tied.',
  },
  'drawn-words': {
    ar: 'كلمات مخطط أو رسم بياني أُخذت بعد الفقرة التي يرتبط بها، ولم يؤخذ شكله.',
    en: 'The words of a diagram or chart were taken after the paragraph to which it is tied; its shape was not.',
  },
  'blank-drawn': {
    ar: 'فراغ للملء مرسوم بخط أو بعلامة جدولة كُتب شَرطات.',
    en: 'A blank to fill that is drawn by a line or a tab was written in signs.',
  },
  'line-break': {
    ar: 'أسطر مكسورة داخل فقرة واحدة وُصلت.',
    en: 'Lines broken within one paragraph were joined.',
  },
  'tab-joined': {
    ar: 'كلمات تفصل بينها علامة جدولة كُتبت متتابعة.',
    en: 'Words set apart by a tab were written one after the other.',
  },
  placeholder: {
    ar: 'كلمات تطلب ملء خانة؛ أُخذت كما تُطبع.',
    en: 'Words that ask for a field to be filled in; they were taken as printed.',
  },
  'part-left-out': { ar: 'جزء من الملف لم يُستورد.', en: 'A part of the file was not taken in.' },
  'label-in-words': { ar: 'أُخذت علامة الترقيم من أول النص.', en: 'The label was taken out of the start of the words.' },
  'nested-table': { ar: 'جدول داخل خلية أُخذ نصاً.', en: 'A table inside a cell was taken as text.' },
  'merged-cells': { ar: 'خلايا مدمجة كُتبت خلايا فارغة.', en: 'Merged cells were written as empty ones.' },
  'numbers-touch': {
    ar: 'عددان متلاصقان في المصدر فُصل بينهما بمسافة.',
    en: 'Two numbers that touched in the source were parted by a blank.',
  },
  'loose-words': { ar: 'كلمات خارج أي فقرة أُخذت فقرة.', en: 'Words outside every paragraph were taken as one.' },
  'heading-by-words': { ar: 'عُدّت فقرة عنواناً لكلماتها.', en: 'A paragraph was taken for a heading by its words.' },
  'amendments-left-out': { ar: 'تعديلات متعقَّبة لم تُقرأ.', en: 'Tracked changes were not read.' },
  'table-change-left-out': {
    ar: 'تعديل داخل جدول لا يصير مقترحاً.',
    en: 'A change inside a table does not become a proposal.',
  },
  struck: { ar: 'كلمات مشطوبة.', en: 'Words struck through.' },
  'record-left-out': {
    ar: 'سجل التفاوض المطبوع بعد النص ليس منه فلم يؤخذ.',
    en: 'The record of the negotiation after the text is no part of it and was left out.',
  },
  'row-left-out': {
    ar: 'صف أو خلية من جدول لم تؤخذ لتعديل متعقَّب.',
    en: 'A row or cell was left out by a tracked change.',
  },
  'note-left-out': {
    ar: 'حاشية سقطت إشارتها من النص فلم تؤخذ.',
    en: 'A note whose reference is left out was not taken in.',
  },
  'text-box-in-cell': { ar: 'نص في إطار أُخذ في خليته.', en: 'The text of a box was taken into its cell.' },
  'number-form': {
    ar: 'صيغة ترقيم أو علامة قائمة كُتبت بغير ما يطبعه Word أو بما يقاربه.',
    en: 'A form of numbers, or a sign of a list, was written otherwise than Word prints it, or near to it.',
  },
  'empty-item': { ar: 'بند مرقّم لا نص له لم يؤخذ.', en: 'A numbered item without words was left out.' },
  'contents-left-out': { ar: 'سطر من جدول المحتويات لم يؤخذ.', en: 'A line of the table of contents was left out.' },
  'page-head-left-out': {
    ar: 'رأس الصفحات أو ذيلها لم يؤخذ.',
    en: 'The head or foot of the pages was left out.',
  },
  'ruby-left-out': { ar: 'كتابة فوق السطر لم تؤخذ.', en: 'Words above the line were left out.' },
  'field-left-out': { ar: 'حقل لا نص له لم يؤخذ.', en: 'A field without words was left out.' },
  'sign-unknown': {
    ar: 'علامات من خطوط الرموز لا يُعرف حرفها، وُضع مكان كل منها □.',
    en: 'Signs of symbol fonts of which no letter is known became □.',
  },
  'raised-on-line': {
    ar: 'حروف فوق السطر أو تحته كُتبت على السطر.',
    en: 'Letters above or below the line were set on it.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type FindingCode = keyof typeof findingSentences

/**
 * A finding with its Arabic sentence; `confidence` is how sure the importer is that it did right. `detail` is what it is
 * about, in the words of the source: what was struck, a comment with its author.
 */
export function finding(line: number, code: FindingCode, confidence = 1, detail?: string): Finding {
  const message = findingSentence(code, 'ar', detail)
  return { line, code, message, confidence, ...(detail !== undefined && detail !== '' ? { detail } : {}) }
}

/** The sentence of a code in the language of the reader, with its detail; an unknown code is returned as it is. */
export function findingSentence(code: string, language: 'ar' | 'en', detail?: string): string {
  if (!Object.hasOwn(findingSentences, code)) return code
  const sentence = findingSentences[code as FindingCode][language]
  if (detail === undefined || detail === '') return sentence
  return language === 'ar' ? `${sentence} «${detail}»` : `${sentence} “${detail}”`
}
