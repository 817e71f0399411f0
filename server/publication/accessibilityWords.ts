/** What the accessibility statement says, in both languages. Arabic is written first. */
export const accessibilityWords = {
  title: { ar: 'بيان إمكانية الوصول', en: 'Accessibility statement' },
  conformance: {
    ar: 'تلتزم غرفة توافق بالمستوى AA من الإرشادات WCAG 2.2 في شاشاتها كلها، بالعربية والإنكليزية، وفي المظهر الفاتح والداكن وعالي التباين. وهي ممتثلة جزئياً: ما لا يستوفيها مذكور أدناه.',
    en: 'Tawafuq holds to level AA of WCAG 2.2 on all of its screens, in Arabic and English, in light, dark and high contrast. It conforms in part: what does not is named below.',
  },
  tried: { ar: 'كيف يُجرَّب ذلك', en: 'How that is tried' },
  triedPoints: {
    ar: [
      'يفحص برنامج axe كل شاشة في اللغتين والمظاهر كلها مع كل تغيير في البرنامج، ولا يُقبل تغيير فيه مخالفة.',
      'تُقاس الألوان مثنى مثنى: 4.5 إلى 1 للنص، و3 إلى 1 لحواف ما يُضغط وللتركيز.',
      'تُقاس الأهداف: 44 بكسل باللمس، و36 بالفأرة.',
      'تُجرى مفاوضة كاملة بلوحة المفاتيح وحدها.',
    ],
    en: [
      'axe looks at every screen in both languages and all themes with each change of the program; a change with a violation is not taken.',
      'Colours are measured pair by pair: 4.5 to 1 for text, 3 to 1 for the edges of what is pressed and for the focus.',
      'Targets are measured: 44 pixels by touch, 36 with a mouse.',
      'A whole negotiation is walked with the keyboard alone.',
    ],
  },
  helps: { ar: 'ما يعين على الاستعمال', en: 'What helps' },
  helpsPoints: {
    ar: [
      'كل حال يُقال بعلامة وكلمة، ولا يُقال بلون وحده.',
      'لكل فقرة رقم وحال في اسمها المقروء، ولكل قوس رقم وصاحب.',
      'ما يُعلَن صوتاً قليل: ما حُسم، وما طُرح، وما اعتُرض عليه. ولا تُعلن كتابة الآخرين.',
      'لكل صورة أرقامها في جدول، ولكل تسجيل صوتي ما دُوِّن منه كتابةً إن وُجدت له خدمة تدوين.',
      'تُحترم إعدادات الجهاز: الألوان القسرية، وتقليل الحركة، وحجم الحروف.',
    ],
    en: [
      'Every state is said by a sign and a word, never by colour alone.',
      'A paragraph has its number and state in its accessible name, a bracket its number and owner.',
      'Little is announced: what was settled, put on the floor, objected to. The typing of others is not.',
      'Every picture has its numbers in a table; what is said aloud is captioned where the meeting has a captioner.',
      'The settings of the device hold: forced colours, reduced motion, size of letters.',
    ],
  },
  short: { ar: 'ما لا يستوفيها بعد', en: 'What falls short' },
  shortPoints: {
    ar: [
      'ملفات PDF موسومة، ولم يُتحقق من مطابقتها للمواصفة PDF/UA.',
      'شاشة القاعة تُقرأ بالعين من بُعد؛ ما فيها كله في صفحة الاجتماع لمن يستعمل قارئ شاشة.',
      'لم يجرب البرنامجَ إلى الآن مستعملون دائمون لقارئات الشاشة بالعربية؛ جُرِّب بالأدوات ولوحة المفاتيح.',
      'التوقيعات والبصمات سلاسل طويلة من الحروف اللاتينية تُقرأ حرفاً حرفاً.',
    ],
    en: [
      'PDF files are tagged, and were not checked against PDF/UA.',
      'The hall screen is read by eye from afar; all that it shows is on the page of the meeting for whoever uses a screen reader.',
      'People who use Arabic screen readers every day have not tried it yet; it was tried with tools and with the keyboard.',
      'Signatures and hashes are long runs of Latin letters that are read one by one.',
    ],
  },
  tell: { ar: 'إن صادفتم عائقاً', en: 'If something stands in your way' },
  tellPoints: {
    ar: [
      'أخبروا أمانة اجتماعكم: ما الصفحة، وما أردتم، وبأي جهاز وأداة. والأمانة تتيح لكم النص بصيغ أخرى: Word وHTML ونص.',
      'من لا يستطيع إبداء موقفه بنفسه تُقيّده له الرئاسة أو الأمانة بناءً على طلبه في الجلسة.',
    ],
    en: [
      'Tell the secretariat of your meeting: which page, what you wanted, on which device and with which tool. It gives you the text in other forms: Word, HTML, plain text.',
      'For whoever cannot state a position themselves, chair or secretariat records it when asked in the sitting.',
    ],
  },
  made: {
    ar: 'أُعدّ هذا البيان بتقييم ذاتي في تشرين الثاني/نوفمبر 2026.',
    en: 'This statement was made by self-assessment in November 2026.',
  },
} as const
