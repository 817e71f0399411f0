// Over 250 lines: one table of verbs, better read whole.

/** Who speaks: she (الجمعية، اللجنة), he (المجلس، المؤتمر), we (نحن المشاركون), or no one (the League's verbal noun). */
export type Voice = 'feminine' | 'masculine' | 'plural' | 'masdar'

export type ClauseRole = 'preambular' | 'operative'

/**
 * What must follow the verb: a preposition, `أن` with a verb, or a bare object (∅). Where an `addressee` stands before
 * the rest (نحث الدول على، نطلب إلى الدول أن), `by` is the preposition before it, or ∅. `direct` is what follows a verb
 * of address that names nobody: ندعو إلى التعاون.
 */
export interface Government {
  readonly addressee: boolean
  readonly by: string
  readonly follows: readonly string[]
  readonly direct: readonly string[]
}

/**
 * A verb that opens clauses. `stem` is the present tense less its first letter, from which all voices are made;
 * `rest` follows the verb in every voice, with `{}` where the possessive changes (تقديرها، تقديره، تقديرنا).
 */
export interface ClauseVerb {
  readonly id: string
  readonly stem: string
  readonly rest: string
  readonly masdar: string
  readonly roles: readonly ClauseRole[]
  readonly government: Government
  readonly en: { readonly preambular: string; readonly operative: string }
}

type Row = readonly [
  id: string,
  stem: string,
  rest: string,
  masdar: string,
  roles: 'p' | 'o' | 'po',
  government: string,
  preambular: string,
  operative: string,
]

// The government column: `+` stands for an addressee, with the preposition that it takes before it; alternatives are
// parted by `|`; ∅ is a bare object.
const rows: readonly Row[] = [
  ['recall', 'شير', '', 'الإشارة', 'po', 'إلى', 'Recalling', 'Recalls'],
  ['recognize', 'سلم', '', 'التسليم', 'po', 'بـ', 'Recognizing', 'Recognizes'],
  ['reaffirm', 'ؤكد', 'من جديد', 'التأكيد من جديد', 'po', '∅|أن|على', 'Reaffirming', 'Reaffirms'],
  ['reaffirm-again', 'ؤكد', 'مجددا', 'التأكيد مجددا', 'po', '∅|أن|على', 'Reaffirming', 'Reaffirms'],
  ['affirm', 'ؤكد', '', 'التأكيد', 'po', '∅|أن|على', 'Affirming', 'Affirms'],
  ['note', 'لاحظ', '', 'ملاحظة', 'po', '∅|أن', 'Noting', 'Notes'],
  [
    'note-appreciation',
    'لاحظ',
    'مع التقدير',
    'ملاحظة',
    'po',
    '∅|أن',
    'Noting with appreciation',
    'Notes with appreciation',
  ],
  ['note-concern', 'لاحظ', 'مع القلق', 'ملاحظة', 'po', '∅|أن', 'Noting with concern', 'Notes with concern'],
  [
    'note-satisfaction',
    'لاحظ',
    'مع الارتياح',
    'ملاحظة',
    'po',
    '∅|أن',
    'Noting with satisfaction',
    'Notes with satisfaction',
  ],
  ['welcome', 'رحب', '', 'الترحيب', 'po', 'بـ', 'Welcoming', 'Welcomes'],
  ['emphasize', 'شدد', '', 'التشديد', 'po', 'على', 'Emphasizing', 'Emphasizes'],
  ['take-note', 'حيط', 'علما', 'الإحاطة علما', 'po', 'بـ', 'Taking note', 'Takes note'],
  [
    'take-note-appreciation',
    'حيط',
    'علما مع التقدير',
    'الإحاطة علما مع التقدير',
    'po',
    'بـ',
    'Taking note with appreciation',
    'Takes note with appreciation',
  ],
  ['reaffirm-commitment', 'عيد', 'تأكيد', 'إعادة تأكيد', 'po', '∅', 'Reaffirming', 'Reaffirms'],
  ['reaffirm-that', 'عيد', 'التأكيد', 'إعادة التأكيد', 'po', 'على|أن', 'Reaffirming', 'Reaffirms'],
  ['bear-in-mind', 'ضع', 'في اعتبار{}', 'الوضع في الاعتبار', 'p', '∅|أن', 'Bearing in mind', ''],
  ['acknowledge', 'قر', '', 'الإقرار', 'po', 'بـ', 'Acknowledging', 'Acknowledges'],
  ['aware', 'درك', '', 'الإدراك', 'po', '∅|أن', 'Aware', 'Recognizes'],
  ['mindful', 'عي', '', 'الوعي', 'p', '∅|أن', 'Mindful', ''],
  ['admit', 'عترف', '', 'الاعتراف', 'po', 'بـ', 'Acknowledging', 'Acknowledges'],
  [
    'express-concern',
    'عرب',
    'عن القلق',
    'الإعراب عن القلق',
    'po',
    'إزاء|لـ',
    'Expressing concern',
    'Expresses concern',
  ],
  [
    'express-deep-concern',
    'عرب',
    'عن بالغ القلق',
    'الإعراب عن بالغ القلق',
    'po',
    'إزاء|لـ',
    'Expressing deep concern',
    'Expresses deep concern',
  ],
  [
    'express-its-concern',
    'عرب',
    'عن قلق{}',
    'الإعراب عن القلق',
    'po',
    'إزاء|لـ',
    'Expressing its concern',
    'Expresses its concern',
  ],
  [
    'express-its-deep-concern',
    'عرب',
    'عن بالغ قلق{}',
    'الإعراب عن بالغ القلق',
    'po',
    'إزاء|لـ',
    'Expressing its deep concern',
    'Expresses its deep concern',
  ],
  [
    'express-its-grave-concern',
    'عرب',
    'عن قلق{} البالغ',
    'الإعراب عن القلق البالغ',
    'po',
    'إزاء|لـ',
    'Expressing its grave concern',
    'Expresses its grave concern',
  ],
  [
    'express-deep-appreciation',
    'عرب',
    'عن بالغ تقدير{}',
    'الإعراب عن بالغ التقدير',
    'po',
    'لـ',
    'Expressing its deep appreciation',
    'Expresses its deep appreciation',
  ],
  [
    'express-appreciation',
    'عرب',
    'عن تقدير{}',
    'الإعراب عن التقدير',
    'po',
    'لـ',
    'Expressing its appreciation',
    'Expresses its appreciation',
  ],
  [
    'express-gratitude',
    'عرب',
    'عن امتنان{}',
    'الإعراب عن الامتنان',
    'po',
    'لـ',
    'Expressing its gratitude',
    'Expresses its gratitude',
  ],
  ['express', 'عرب', 'عن', 'الإعراب عن', 'po', '∅', 'Expressing', 'Expresses'],
  ['reiterate', 'كرر', 'تأكيد', 'تكرار تأكيد', 'po', '∅', 'Reiterating', 'Reiterates'],
  ['reiterate-that', 'كرر', 'التأكيد', 'تكرار التأكيد', 'po', 'على|أن', 'Reiterating', 'Reiterates'],
  ['reiterate-request', 'كرر', 'طلب{}', 'تكرار الطلب', 'o', 'إلى+أن', '', 'Reiterates its request'],
  ['reiterate-call', 'كرر', 'دعوت{}', 'تكرار الدعوة', 'o', '+إلى', '', 'Reiterates its call'],
  ['guided', 'سترشد', '', 'الاسترشاد', 'p', 'بـ', 'Guided', ''],
  ['credit', 'نوه', '', 'التنويه', 'po', 'بـ', 'Acknowledging', 'Acknowledges'],
  ['encourage', 'شجع', '', 'تشجيع', 'po', '+على', 'Encouraging', 'Encourages'],
  ['encourage-strongly', 'شجع', 'بقوة', 'التشجيع بقوة', 'o', '+على', '', 'Strongly encourages'],
  ['condemn', 'دين', '', 'إدانة', 'po', '∅', 'Condemning', 'Condemns'],
  ['condemn-strongly', 'دين', 'بشدة', 'الإدانة بشدة', 'po', '∅', 'Strongly condemning', 'Strongly condemns'],
  ['urge', 'حث', '', 'حث', 'po', '+على', 'Urging', 'Urges'],
  ['urge-strongly', 'حث', 'بقوة', 'الحث بقوة', 'o', '+على', '', 'Strongly urges'],
  ['request', 'طلب', '', 'الطلب', 'o', 'إلى+أن', '', 'Requests'],
  ['call-upon', 'هيب', '', 'الإهابة', 'po', 'بـ+أن', 'Calling upon', 'Calls upon'],
  ['decide', 'قرر', '', 'تقرير', 'po', 'أن|∅', 'Determining', 'Decides'],
  ['invite', 'دعو', '', 'دعوة', 'po', '+إلى|إلى', 'Inviting', 'Invites'],
  ['demand', 'طالب', '', 'مطالبة', 'po', '+بـ|بـ', 'Demanding', 'Demands'],
  ['recommend', 'وصي', '', 'التوصية', 'o', 'بـ|أن', '', 'Recommends'],
  ['commend', 'ثني', '', 'الثناء', 'po', 'على', 'Commending', 'Commends'],
  ['pay-tribute', 'شيد', '', 'الإشادة', 'po', 'بـ', 'Paying tribute to', 'Pays tribute to'],
  ['endorse', 'ؤيد', '', 'تأييد', 'po', '∅', 'Endorsing', 'Endorses'],
  ['support', 'دعم', '', 'دعم', 'po', '∅', 'Supporting', 'Supports'],
  ['approve', 'وافق', '', 'الموافقة', 'o', 'على', '', 'Approves'],
  ['adopt', 'عتمد', '', 'اعتماد', 'o', '∅', '', 'Adopts'],
  ['recall-that', 'ذكر', '', 'التذكير', 'po', 'بـ', 'Recalling', 'Recalls'],
  ['authorize', 'أذن', '', 'الإذن', 'o', 'لـ+بـ|لـ+أن', '', 'Authorizes'],
  ['appeal', 'ناشد', '', 'مناشدة', 'o', '+∅|+أن', '', 'Appeals'],
  ['look-forward', 'تطلع', '', 'التطلع', 'po', 'إلى', 'Looking forward', 'Looks forward'],
  [
    'take-into-account',
    'أخذ',
    'في الاعتبار',
    'الأخذ في الاعتبار',
    'po',
    '∅|أن',
    'Taking into account',
    'Takes into account',
  ],
  ['highlight', 'برز', '', 'إبراز', 'po', '∅|أن', 'Highlighting', 'Highlights'],
  ['shed-light', 'سلط', 'الضوء', 'تسليط الضوء', 'po', 'على', 'Highlighting', 'Highlights'],
  ['direct', 'وعز', '', 'الإيعاز', 'o', 'إلى+بـ|إلى+أن', '', 'Directs'],
  ['instruct', 'كلف', '', 'تكليف', 'o', '+بـ', '', 'Instructs'],
  ['declare', 'علن', '', 'إعلان', 'o', '∅|أن', '', 'Declares'],
  ['consider', 'رى', '', 'اعتبار', 'po', 'أن', 'Considering', 'Considers'],
  ['appreciate', 'قدر', '', 'تقدير', 'po', '∅', 'Appreciating', 'Appreciates'],
  ['value', 'ثمن', '', 'تثمين', 'po', '∅', 'Valuing', 'Values'],
  ['regret', 'أسف', '', 'الأسف', 'po', 'لـ', 'Regretting', 'Regrets'],
  ['deplore', 'شجب', '', 'شجب', 'po', '∅', 'Deploring', 'Deplores'],
  ['denounce', 'ستنكر', '', 'استنكار', 'po', '∅', 'Denouncing', 'Denounces'],
  ['reject', 'رفض', '', 'رفض', 'po', '∅', 'Rejecting', 'Rejects'],
  ['draw-attention', 'وجه', 'الانتباه', 'توجيه الانتباه', 'po', 'إلى', 'Drawing attention', 'Draws attention'],
  ['appropriate', 'رصد', '', 'رصد', 'o', '∅', '', 'Appropriates'],
  ['renew', 'جدد', '', 'تجديد', 'po', '∅', 'Renewing', 'Renews'],
  ['extend', 'مدد', '', 'تمديد', 'o', '∅', '', 'Extends'],
  ['commit', 'لتزم', '', 'الالتزام', 'po', 'بـ', 'Committed', 'Commits'],
  ['pledge', 'تعهد', '', 'التعهد', 'po', 'بـ', 'Pledging', 'Pledges'],
  ['congratulate', 'هنئ', '', 'تهنئة', 'o', '∅', '', 'Congratulates'],
  ['agree', 'تفق', '', 'الاتفاق', 'o', 'على', '', 'Agrees'],
  ['propose', 'قترح', '', 'اقتراح', 'o', '∅|أن', '', 'Proposes'],
  ['continue', 'واصل', '', 'مواصلة', 'o', '∅', '', 'Continues'],
  ['remain-seized', 'بقي', '', 'إبقاء', 'o', '∅', '', 'Remains seized'],
  ['establish', 'نشئ', '', 'إنشاء', 'o', '∅', '', 'Establishes'],
  ['believe', 'عتقد', '', 'الاعتقاد', 'p', 'أن', 'Believing', ''],
  ['have-faith', 'ؤمن', '', 'الإيمان', 'p', 'بـ', 'Believing', ''],
  ['rely', 'عول', '', 'التعويل', 'p', 'على', 'Relying', ''],
  ['proceed', 'نطلق', '', 'الانطلاق', 'p', 'من', 'Proceeding', ''],
  ['act', 'تصرف', '', 'التصرف', 'p', 'بموجب', 'Acting', ''],
  ['strive', 'سعى', '', 'السعي', 'po', 'إلى', 'Striving', 'Strives'],
  ['thank', 'شكر', '', 'شكر', 'o', '∅', '', 'Thanks'],
  ['affirm-keenness', 'حرص', '', 'الحرص', 'po', 'على', 'Keen', 'Is keen'],
]

function roles(letters: Row[4]): readonly ClauseRole[] {
  if (letters === 'p') return ['preambular']
  return letters === 'o' ? ['operative'] : ['preambular', 'operative']
}

function governmentOf(ways: readonly string[]): Government {
  const addressed = ways.filter((way) => way.includes('+')).map((way) => way.split('+'))
  const direct = ways.filter((way) => !way.includes('+'))
  const [first] = addressed
  if (first === undefined) return { addressee: false, by: '∅', follows: direct, direct: [] }
  return { addressee: true, by: first[0] || '∅', follows: addressed.map(([, form = '∅']) => form), direct }
}

/**
 * The verbs that open clauses, most used first. Frequencies, voices and government follow
 * the counts over official resolutions kept with the project's reference.
 */
export const clauseVerbs: readonly ClauseVerb[] = rows.map(
  ([id, stem, rest, masdar, letters, government, preambular, operative]) => ({
    id,
    stem,
    rest,
    masdar,
    roles: roles(letters),
    government: governmentOf(government.split('|')),
    en: { preambular, operative },
  }),
)
