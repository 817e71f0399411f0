/** What HTTP itself refuses; the domain's refusals have their sentences in the domain. */
export const sentences = {
  'unknown-token': {
    status: 401,
    ar: 'لا نعرف هذا الرمز أو انتهت صلاحيته. ادخلوا من جديد برابط الدعوة.',
    en: 'This token is not known, or has expired. Sign in again with your invitation link.',
  },
  'unknown-card': {
    status: 401,
    ar: 'لا نعرف بطاقة بهذا الرمز. راجعوا ما كتبتم، أو اطلبوا بطاقة جديدة من الأمانة.',
    en: 'No card has this code. Look again at what you typed, or ask the secretariat for a new card.',
  },
  'unknown-pin': {
    status: 401,
    ar: 'الرقم السري غير صحيح، أو استُعمل، أو انتهت دقائقه. اطلبوا رقماً جديداً من الأمانة.',
    en: 'The PIN is not right, has been used, or its minutes are over. Ask the secretariat for a new one.',
  },
  'openid-off': {
    status: 404,
    ar: 'الدخول بحساب مؤسسة غير متاح هنا.',
    en: 'Signing in with the account of an institution is not offered here.',
  },
  'openid-stale': {
    status: 401,
    ar: 'مضت دقائق محاولة الدخول بالحساب، أو بدأت في متصفح آخر. ابدؤوا من جديد.',
    en: 'The minutes of this sign-in are over, or it was begun in another browser. Begin again.',
  },
  'openid-unreachable': {
    status: 502,
    ar: 'لا يجيب نظام حسابات المؤسسة الآن. أعيدوا المحاولة بعد قليل، أو ادخلوا ببطاقتكم.',
    en: 'The institution’s system of accounts does not answer now. Try again in a moment, or sign in with your card.',
  },
  'openid-refused': {
    status: 401,
    ar: 'لم يكتمل الدخول بحساب المؤسسة: أُلغي هناك، أو كان جوابه مما لا يُقبل.',
    en: 'Signing in with the institution’s account did not come to its end: it was cancelled there, or the answer does not hold.',
  },
  'openid-unverified': {
    status: 401,
    ar: 'لا تشهد المؤسسة بأن هذا البريد لصاحب الحساب، فلا يُدخل به.',
    en: 'The institution does not vouch that this e-mail address is the account holder’s, so it lets nobody in.',
  },
  'no-seat': {
    status: 401,
    ar: 'لا مقعد لهذا الحساب. اطلبوا من الأمانة أن تكتب بريدكم في قائمة المشاركين.',
    en: 'This account has no seat. Ask the secretariat to write your e-mail address into the list of participants.',
  },
  'unknown-code': {
    status: 404,
    ar: 'لا شاشة بهذا الرمز. راجعوا الأرقام الستة.',
    en: 'No screen has this code. Look at the six digits again.',
  },
  'cross-site': {
    status: 403,
    ar: 'جاء هذا الطلب من موقع آخر، فلم يُنفَّذ.',
    en: 'This request came from another site and was not carried out.',
  },
  'bad-request': {
    status: 400,
    ar: 'في الطلب ما لا يُقبل. التفاصيل في errors.',
    en: 'Something in the request cannot be taken. See errors.',
  },
  'not-found': { status: 404, ar: 'لا شيء في هذا العنوان.', en: 'There is nothing at this address.' },
  'method-unknown': {
    status: 405,
    ar: 'لا يُستعمل هذا العنوان بهذه الطريقة.',
    en: 'This address is not used with this method.',
  },
  'too-large': { status: 413, ar: 'المحتوى أكبر من المسموح.', en: 'The content is larger than allowed.' },
  'unknown-format': {
    status: 415,
    ar: 'لا نقرأ هذا النوع من المحتوى.',
    en: 'Content of this type is not read here.',
  },
  'too-many': {
    status: 429,
    ar: 'طلبات كثيرة في وقت قصير. أعيدوا المحاولة بعد قليل.',
    en: 'Too many requests in a short time. Try again in a moment.',
  },
  'too-many-under-way': {
    status: 429,
    ar: 'لكم طلبات كثيرة قيد التنفيذ. انتظروا انتهاءها ثم أعيدوا المحاولة.',
    en: 'You have many requests under way. Wait until they end, and try again.',
  },
  busy: {
    status: 503,
    ar: 'ينتظر كثيرون دورهم الآن. أعيدوا المحاولة بعد ثوانٍ.',
    en: 'Many wait for their turn now. Try again in a few seconds.',
  },
  fault: {
    status: 500,
    ar: 'حدث خلل في الخادم، ولم يضع شيء مما حُفظ. اذكروا رقم المرجع لمن يدير الخادم.',
    en: 'The server met a fault; nothing that was saved is lost. Give the reference to whoever runs it.',
  },
  'storage-full': {
    status: 507,
    ar: 'امتلأ القرص في الخادم، فلم يُحفظ هذا. يُرسل من جديد وحده حين يتسع المكان.',
    en: 'The disk of the server is full, and this was not stored. It is sent again by itself when there is room.',
  },
  'storage-read-only': {
    status: 507,
    ar: 'القرص في الخادم للقراءة فقط الآن، فلم يُحفظ هذا.',
    en: 'The disk of the server is for reading only now, and this was not stored.',
  },
  'storage-busy': {
    status: 503,
    ar: 'القرص في الخادم بطيء الآن، فلم يُحفظ هذا. أعيدوا المحاولة بعد قليل.',
    en: 'The disk of the server is slow now, and this was not stored. Try again in a moment.',
  },
  'storage-damaged': {
    status: 500,
    ar: 'ما حُفظ هنا تالف على القرص ووُضع جانباً؛ وما سواه ماضٍ. أبلغوا من يدير الخادم.',
    en: 'What is stored here is damaged on the disk and was put apart; everything else goes on. Tell whoever runs the server.',
  },
  'storage-failed': {
    status: 503,
    ar: 'تعطّل القرص في الخادم، فلم يُحفظ هذا. يُعاد تشغيل الخادم.',
    en: 'The disk of the server failed, and this was not stored. The server is being started again.',
  },
  'storage-moved': {
    status: 503,
    ar: 'نُقلت ملفات قاعدة البيانات من موضعها والخادم يعمل.',
    en: 'The files of the database were moved away while the server runs.',
  },
  'storage-unreadable': {
    status: 503,
    ar: 'لا يُقرأ السجل.',
    en: 'The ledger cannot be read.',
  },
  'line-unknown': {
    status: 404,
    ar: 'انقطع هذا الخط. افتحوا خطاً جديداً.',
    en: 'This line has ended. Open another.',
  },
  'not-ready': { status: 503, ar: 'الخادم غير جاهز الآن.', en: 'The server is not ready now.' },
} as const

export type HttpCode = keyof typeof sentences
