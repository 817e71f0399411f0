// Above 250 lines: a table of codes and their sentences, which is read across and has no other logic.
/** The domain's reasoned no, in one table that is read across. Codes are wire words; each has one sentence in each language of the interface. */
import type { RefusalOf } from '../engine/decision.ts'

/** `rights`: this person never may. `circumstances`: not as things stand. `unknown`: there is nothing of that name. */
export type RefusalNature = 'rights' | 'circumstances' | 'unknown'

interface Sentence {
  readonly nature: RefusalNature
  readonly ar: string
  readonly en: string
}

export const refusals = {
  'not-yours-to-do': {
    nature: 'rights',
    ar: 'لا تخوّلكم صفتكم في الاجتماع هذا الإجراء.',
    en: 'Your role in the meeting does not allow this act.',
  },
  'not-your-bracket': {
    nature: 'rights',
    ar: 'لا يرفع القوسين إلا الوفد الذي وضعهما، أو هيئة الصياغة أو الرئاسة بموافقته أو مع تسجيل تحفظه.',
    en: 'Only the delegation that placed a bracket lifts it, or the rapporteur or chair with its consent or its reservation on record.',
  },
  'not-your-objection': {
    nature: 'rights',
    ar: 'هذا الاعتراض لوفد آخر، ولا يتصرف فيه إلا الوفد الذي قدّمه.',
    en: 'This objection is another delegation’s; only the delegation that lodged it acts on it.',
  },
  'not-your-proposal': {
    nature: 'rights',
    ar: 'هذا المقترح لوفد آخر.',
    en: 'This proposal belongs to another delegation.',
  },
  'delegation-missing': {
    nature: 'rights',
    ar: 'هذا الإجراء باسم وفد، ولستم مسجَّلين في أي وفد.',
    en: 'This act is done in the name of a delegation, and you belong to none.',
  },
  'not-found': {
    nature: 'unknown',
    ar: 'لا وجود لما أشرتم إليه.',
    en: 'What you refer to does not exist.',
  },
  'quota-reached': {
    nature: 'circumstances',
    ar: 'بلغ ما قدّمتموه هنا من هذا النوع حدّه. اجمعوا ما بقي فيما سبق تقديمه.',
    en: 'You have laid as many of these here as one delegation may. Put what remains into those that are there.',
  },
  'quota-of-words': {
    nature: 'circumstances',
    ar: 'بلغ ما قدّمه وفدكم هنا من كلام حدّه. اختصروا، أو ارفعوا ما طال وثيقةً مستقلة.',
    en: 'Your delegation has laid as many words here as one may. Be brief, or hand in what is long as a document of its own.',
  },
  'name-taken': {
    nature: 'circumstances',
    ar: 'في الاجتماع من يحمل هذا الاسم أو اسماً لا تفرقه العين عنه. أضيفوا ما يميزه.',
    en: 'Somebody in the meeting has this name, or one that looks the same. Add what tells them apart.',
  },
  'delegation-taken': {
    nature: 'circumstances',
    ar: 'في الاجتماع وفد بهذا الاسم أو الرمز، أو بما لا تفرقه العين عنه.',
    en: 'A delegation of the meeting has this name or code, or one that looks the same.',
  },
  'title-differs': {
    nature: 'circumstances',
    ar: 'ليس هذا اسم الاجتماع. يُكتب كما هو تماماً ليُحذف.',
    en: 'This is not the title of the meeting. Write it exactly as it is to delete it.',
  },
  'ends-before-start': {
    nature: 'circumstances',
    ar: 'ينتهي الاجتماع قبل أن يبدأ.',
    en: 'The meeting ends before it begins.',
  },
  'terms-moved-on': {
    nature: 'circumstances',
    ar: 'غيّر غيركم مسرد الاجتماع في هذه الأثناء. اقرؤوه كما هو الآن ثم أعيدوا تعديلكم.',
    en: 'Somebody else has changed the term base meanwhile. Read it as it stands now, and make your change again.',
  },
  'public-consultation-closed': {
    nature: 'circumstances',
    ar: 'انتهى موعد المشاورة العامة، فلم تعد تُقبل فيها مساهمات.',
    en: 'The deadline of the public consultation is past. It takes no more contributions.',
  },
  'public-consultation-stage': {
    nature: 'circumstances',
    ar: 'لا يجوز هذا الإجراء في المرحلة الحالية من المشاورة العامة.',
    en: 'This act is not possible at the present stage of the public consultation.',
  },
  'deadline-not-later': {
    nature: 'circumstances',
    ar: 'الموعد الجديد ليس بعد الموعد القائم. التمديد للجميع ولا يقصّر مهلة أحد.',
    en: 'The new deadline is not later than the one that stands. An extension shortens nobody’s time.',
  },
  'identity-too-low': {
    nature: 'circumstances',
    ar: 'تشترط هذه المشاورة أن تُعرف هوية المساهم على وجه أوثق.',
    en: 'This consultation asks that it be known more surely who contributes.',
  },
  'mail-not-offered': {
    nature: 'circumstances',
    ar: 'لا يرسل هذا الخادم بريداً إلكترونياً، فلا يُطلب عنوان بريد ولا يُحفظ.',
    en: 'This server sends no e-mail, so that it neither asks for an address nor keeps one.',
  },
  'mail-crowded': {
    nature: 'circumstances',
    ar: 'الرسائل التي تنتظر الإرسال، أو الرسائل إلى هذا العنوان اليوم، بلغت حدها. أعيدوا المحاولة لاحقاً.',
    en: 'As much mail as may waits to be sent, or went to this address today. Please try again later.',
  },
  'target-ambiguous': {
    nature: 'circumstances',
    ar: 'يتعلق التعليق إما بفقرة وإما بما ينقص بعد فقرة، لا بكليهما.',
    en: 'A comment is about a paragraph, or about what is missing after one, not both.',
  },
  'contribution-gone': {
    nature: 'circumstances',
    ar: 'سُحبت هذه المساهمة أو مُحيت.',
    en: 'This contribution was withdrawn or erased.',
  },
  'too-late-to-change': {
    nature: 'circumstances',
    ar: 'تُعدَّل المساهمة خلال 24 ساعة من ورودها، وقد انقضت. يمكن سحبها وتقديم غيرها.',
    en: 'A contribution may be changed for 24 hours after it came in, which are past. Withdraw it and send another.',
  },
  'comments-unanswered': {
    nature: 'circumstances',
    ar: 'من التعليقات المنشورة ما لم يُردّ عليه بعد.',
    en: 'There are published comments that have no answer yet.',
  },
  'comment-not-published': {
    nature: 'circumstances',
    ar: 'لا يُردّ إلا على تعليق منشور.',
    en: 'Only a published comment is answered.',
  },
  'answer-words-missing': {
    nature: 'circumstances',
    ar: 'يحتاج هذا الرد إلى تعليل مكتوب.',
    en: 'This answer needs words that explain it.',
  },
  'final-not-adopted': {
    nature: 'circumstances',
    ar: 'لم تُعتمد هذه الوثيقة بعد، فلا تكون صيغة نهائية.',
    en: 'This statement is not adopted yet, and so is no final edition.',
  },
  'not-refused': {
    nature: 'circumstances',
    ar: 'لا تظلّم إلا من عدم نشر تعليق.',
    en: 'Only the refusal of a comment is appealed against.',
  },
  'appeal-lodged': {
    nature: 'circumstances',
    ar: 'قُدِّم التظلم بشأن هذا التعليق من قبل.',
    en: 'An appeal on this comment has been lodged already.',
  },
  'appeal-late': {
    nature: 'circumstances',
    ar: 'انقضت مهلة التظلم، وهي سبعة أيام.',
    en: 'The seven days for an appeal are past.',
  },
  'appeal-decided': {
    nature: 'circumstances',
    ar: 'بُتّ في التظلم بشأن هذا التعليق، والقرار نهائي.',
    en: 'The appeal on this comment is decided, and the decision is final.',
  },
  'appeal-own': {
    nature: 'rights',
    ar: 'يبتّ في التظلم شخص غير الذي قرر عدم النشر.',
    en: 'An appeal is decided by another person than the one who refused the comment.',
  },
  'no-appeal': {
    nature: 'circumstances',
    ar: 'لا تظلم قائم بشأن هذا التعليق.',
    en: 'No appeal on this comment is open.',
  },
  'unsatisfied-late': {
    nature: 'circumstances',
    ar: 'انقضت مهلة الإفادة بعدم الرضا عن الرد، وهي أربعة عشر يوماً.',
    en: 'The fourteen days for saying that an answer does not satisfy are past.',
  },
  'campaign-taken': {
    nature: 'circumstances',
    ar: 'من هذه المساهمات ما أُدرج في حملة من قبل.',
    en: 'One of these contributions is in a campaign already.',
  },
  'not-in-this-stage': {
    nature: 'circumstances',
    ar: 'لا يجوز هذا الإجراء في المرحلة الحالية من البيان.',
    en: 'This act is not possible at the present stage of the statement.',
  },
  'negotiation-suspended': {
    nature: 'circumstances',
    ar: 'التفاوض معلّق. يُستأنف بقرار من الرئاسة أو الأمانة.',
    en: 'The negotiation is suspended. The chair or the secretariat resumes it.',
  },
  'silence-is-open': {
    nature: 'circumstances',
    ar: 'إجراء الموافقة الصامتة جارٍ. لا يتغير النص ما لم يُكسر الصمت.',
    en: 'The silence procedure is open. The text stands unless silence is broken.',
  },
  'statement-adopted': {
    nature: 'circumstances',
    ar: 'اعتُمد البيان وخُتم، ولا يتغير فيه شيء.',
    en: 'The statement is adopted and sealed. Nothing in it changes.',
  },
  'objection-stands': {
    nature: 'circumstances',
    ar: 'على هذه الفقرة اعتراض قائم. يُسحب أو تبتّ فيه الرئاسة أولاً.',
    en: 'An objection to this paragraph stands. It is withdrawn, or the chair rules on it, first.',
  },
  'bracket-stands': {
    nature: 'circumstances',
    ar: 'في هذه الفقرة نص بين معقوفين. تُرفع الأقواس أولاً.',
    en: 'This paragraph has text in brackets. The brackets are lifted first.',
  },
  'bracket-torn': {
    nature: 'circumstances',
    ar: 'فقد هذا القوس أحد طرفيه في النص. لا بد من إعادته إلى موضعه أو رفعه مع إبقاء النص.',
    en: 'This bracket has lost an end in the text. Put it back in place, or lift it and keep the words.',
  },
  'bracket-within': {
    nature: 'circumstances',
    ar: 'داخل هذين القوسين أقواس أخرى قائمة. تُرفع هي أولاً، أو يُبقى النص.',
    en: 'Other brackets stand within this one. They are lifted first, or the words are kept.',
  },
  'bracket-lifted': {
    nature: 'circumstances',
    ar: 'رُفع هذان القوسان من قبل.',
    en: 'This bracket has been lifted already.',
  },
  'bracket-whole': {
    nature: 'circumstances',
    ar: 'طرفا هذين القوسين قائمان في النص، فلا حاجة إلى إعادتهما.',
    en: 'Both ends of this bracket stand in the text. There is nothing to put back.',
  },
  'bracket-of-another': {
    nature: 'rights',
    ar: 'هذان القوسان لوفد آخر. لا يعيدهما إلى موضعهما ولا يربطهما بغيرهما إلا هو أو هيئة الصياغة أو الرئاسة.',
    en: 'This bracket belongs to another delegation. Only it, the rapporteur or the chair puts it back or links it.',
  },
  'bracket-linked': {
    nature: 'circumstances',
    ar: 'هذان القوسان مربوطان بغيرهما من قبل. يُفك الرباط أولاً.',
    en: 'This bracket is linked with others already. That link is dissolved first.',
  },
  'link-too-small': {
    nature: 'circumstances',
    ar: 'لا يُربط إلا قوسان اثنان فأكثر، أو صيغة واحدة بديلها حذف النص.',
    en: 'A link takes two brackets or more, or one alternative beside "no text".',
  },
  'alternatives-apart': {
    nature: 'circumstances',
    ar: 'الصيغ البديلة تكون في فقرة واحدة.',
    en: 'Alternatives stand in one paragraph.',
  },
  'alternatives-stand': {
    nature: 'circumstances',
    ar: 'لهذا النص صيغ بديلة قائمة. اختاروا إحداها، أو احذفوا ما لا حاجة إليه منها.',
    en: 'These words have alternatives that stand. Choose one of them, or drop those that are not wanted.',
  },
  'not-alternatives': {
    nature: 'circumstances',
    ar: 'ليس لهذا النص صيغ بديلة يُختار منها.',
    en: 'These words have no alternatives to choose among.',
  },
  'no-text-not-offered': {
    nature: 'circumstances',
    ar: 'ليس حذف النص من البدائل المطروحة، ولا بد أن تبقى صيغة واحدة.',
    en: '"No text" is not among the alternatives. One wording has to remain.',
  },
  'package-incomplete': {
    nature: 'circumstances',
    ar: 'هذان القوسان من حزمة واحدة تُرفع كلها معاً أو لا يُرفع منها شيء.',
    en: 'This bracket is one of a package, which is lifted whole or not at all.',
  },
  'link-dissolved': {
    nature: 'circumstances',
    ar: 'فُك هذا الرباط من قبل.',
    en: 'This link has been dissolved already.',
  },
  'consent-missing': {
    nature: 'circumstances',
    ar: 'هذان القوسان لغيركم. لا بد من تسجيل موافقة الوفد الذي وضعهما أو تحفظه.',
    en: 'This bracket is not yours. Record the consent or the reservation of the delegation that placed it.',
  },
  'replacement-missing': {
    nature: 'circumstances',
    ar: 'اكتبوا النص البديل عمّا بين القوسين.',
    en: 'Give the words that replace what stands between the brackets.',
  },
  'key-reused': {
    nature: 'circumstances',
    ar: 'استُخدم مفتاح هذا الطلب من قبل لطلب آخر. أعيدوا الإرسال بمفتاح جديد.',
    en: 'The key of this request was used before for another request. Send it again with a new key.',
  },
  'quote-not-found': {
    nature: 'circumstances',
    ar: 'لم يعد النص المحدد في الفقرة كما رأيتموه. أعيدوا التحديد.',
    en: 'The words you selected no longer stand in the paragraph as you saw them. Select again.',
  },
  'quote-ambiguous': {
    nature: 'circumstances',
    ar: 'يرد النص المحدد أكثر من مرة في الفقرة. حددوا معه شيئاً مما قبله أو بعده.',
    en: 'The words you selected occur more than once in the paragraph. Include some of what stands before or after.',
  },
  'text-moved-on': {
    nature: 'circumstances',
    ar: 'تغيّر نص الفقرة بعد أن رأيتموه. اقرؤوا النص الحالي ثم أعيدوا الإجراء.',
    en: 'The text changed after you saw it. Read it as it stands now, then act again.',
  },
  'draft-closed': {
    nature: 'circumstances',
    ar: 'أُغلقت مسودة هذه الفقرة ولا تقبل أي تعديل.',
    en: 'The draft of this paragraph is closed and takes no change.',
  },
  'paragraph-agreed': {
    nature: 'circumstances',
    ar: 'هذه الفقرة متفق عليها. تعيد الرئاسة فتحها بقرار معلَّل قبل أي تغيير.',
    en: 'This paragraph is agreed. The chair reopens it, with a reason, before anything changes.',
  },
  'paragraph-struck': {
    nature: 'circumstances',
    ar: 'هذه الفقرة محذوفة.',
    en: 'This paragraph is struck.',
  },
  'paragraph-not-agreed': {
    nature: 'circumstances',
    ar: 'في البيان فقرات لم يُتفق عليها بعد.',
    en: 'The statement still has paragraphs that are not agreed.',
  },
  'paragraph-is-open': {
    nature: 'circumstances',
    ar: 'هذه الفقرة مفتوحة أصلاً.',
    en: 'This paragraph is open already.',
  },
  'paragraph-empty': {
    nature: 'circumstances',
    ar: 'لا نص في هذه الفقرة.',
    en: 'This paragraph has no text.',
  },
  'hidden-letters': {
    nature: 'circumstances',
    ar: 'في النص محارف خفية لا يراها القارئ أو تقلب ما بجوارها. تُحذف أولاً.',
    en: 'The text holds hidden letters that no reader sees or that turn what stands beside them. They are removed first.',
  },
  'statement-empty': {
    nature: 'circumstances',
    ar: 'لا فقرات في هذا البيان تُعتمد.',
    en: 'This statement has no paragraphs to adopt.',
  },
  'objection-already-lodged': {
    nature: 'circumstances',
    ar: 'لوفدكم اعتراض قائم على هذه الفقرة. الوفد صوت واحد.',
    en: 'Your delegation already has a standing objection to this paragraph. A delegation has one voice.',
  },
  'head-not-delegate': {
    nature: 'circumstances',
    ar: 'لا يرأس الوفد إلا مندوب من أعضائه.',
    en: 'Only a delegate who belongs to the delegation may be its head.',
  },
  'head-confirms': {
    nature: 'rights',
    ar: 'لا يؤكد الاعتراض أو ينفيه عن الوفد إلا رئاسة ذلك الوفد.',
    en: 'Only the head of the delegation confirms an objection or disowns it.',
  },
  'head-decides': {
    nature: 'rights',
    ar: 'أكّدت رئاسة وفدكم هذا الاعتراض، فلا تسحبه إلا هي.',
    en: 'The head of your delegation stands behind this objection, and alone withdraws it.',
  },
  'head-speaks': {
    nature: 'rights',
    ar: 'يُطبع هذا باسم وفدكم مع النص المعتمد، فلا يُدلي به إلا رئاسة الوفد.',
    en: 'This is printed in the name of your delegation with the adopted text. Its head alone gives it.',
  },
  'confirmation-not-awaited': {
    nature: 'circumstances',
    ar: 'لا ينتظر هذا الاعتراض تأكيداً.',
    en: 'This objection awaits no confirmation.',
  },
  'consultation-open': {
    nature: 'circumstances',
    ar: 'هذا الاعتراض قيد التشاور من قبل.',
    en: 'This objection is under consultation already.',
  },
  'consultation-not-open': {
    nature: 'circumstances',
    ar: 'هذا الاعتراض ليس قيد التشاور.',
    en: 'This objection is not under consultation.',
  },
  'objection-settled': {
    nature: 'circumstances',
    ar: 'حُسم هذا الاعتراض من قبل.',
    en: 'This objection has been settled already.',
  },
  'adoption-not-proposed': {
    nature: 'circumstances',
    ar: 'لا اعتماد ينتظر التأكيد: يُنهيه أي إجراء آخر، أو مرور عشر دقائق.',
    en: 'No adoption waits to be confirmed: any other act ends it, and so do ten minutes.',
  },
  'not-named-to-confirm': {
    nature: 'rights',
    ar: 'لا تسمّيكم قواعد الاجتماع لتأكيد الاعتماد.',
    en: 'The rules of the meeting do not name you to confirm an adoption.',
  },
  'confirmer-missing': {
    nature: 'circumstances',
    ar: 'تقتضي قواعد الاجتماع أن يؤكد الاعتمادَ شخص ثانٍ، ولا تسمّي أحداً غيركم.',
    en: 'The rules of the meeting want a second person to confirm the adoption, and name nobody but you.',
  },
  'record-released': {
    nature: 'circumstances',
    ar: 'أُتيح للعموم من هذا المحضر أكثر من ذلك، وما أُتيح لا يُسترد.',
    en: 'More of this record has been released already, and what was released is not taken back.',
  },
  'statement-not-adopted': {
    nature: 'circumstances',
    ar: 'لم تُعتمد هذه الوثيقة بعد: يُعدَّل نصها ولا يُصوَّب.',
    en: 'This statement is not adopted yet: its text is amended, not corrected.',
  },
  'correction-idle': {
    nature: 'circumstances',
    ar: 'لا يغيّر هذا التصويب شيئاً من الفقرة، أو ترد فيه فقرة مرتين.',
    en: 'This corrigendum changes nothing of the paragraph, or names a paragraph twice.',
  },
  'table-not-corrected': {
    nature: 'circumstances',
    ar: 'لا تُصوَّب الجداول خلية خلية: يلزم نص جديد يحل محل هذا النص.',
    en: 'Tables are not corrected cell by cell: a new text has to take the place of this one.',
  },
  'symbol-taken': {
    nature: 'circumstances',
    ar: 'هذا الرمز لوثيقة أخرى. لا يُعطى الرمز مرتين.',
    en: 'Another document has this symbol. A symbol is given once.',
  },
  'not-your-request': {
    nature: 'rights',
    ar: 'طلب الكلمة هذا لغيركم.',
    en: 'This request for the floor is another’s.',
  },
  'observers-listen': {
    nature: 'rights',
    ar: 'لا تتيح قواعد الاجتماع للمراقبين طلب الكلمة.',
    en: 'The rules of the meeting do not let observers ask for the floor.',
  },
  'chair-handed-over': {
    nature: 'rights',
    ar: 'الرئاسة مسلَّمة الآن إلى من ينوب. استردّوها أولاً.',
    en: 'The chair has been handed over for now. Take it back first.',
  },
  'speakers-list-closed': {
    nature: 'circumstances',
    ar: 'أُقفلت قائمة المتكلمين. تبقى نقاط النظام وحق الرد.',
    en: 'The speakers’ list is closed. Points of order and rights of reply are still taken.',
  },
  'already-asked': {
    nature: 'circumstances',
    ar: 'طلبُ وفدكم هذا على قائمة المتكلمين.',
    en: 'This request of yours is on the speakers’ list already.',
  },
  'nobody-speaks': {
    nature: 'circumstances',
    ar: 'لا متكلم الآن.',
    en: 'Nobody has the floor now.',
  },
  'sitting-open': {
    nature: 'circumstances',
    ar: 'جلسة مفتوحة قائمة. ارفعوها قبل افتتاح غيرها.',
    en: 'A sitting is open. Close it before you open another.',
  },
  'no-sitting': {
    nature: 'circumstances',
    ar: 'لا جلسة مفتوحة الآن.',
    en: 'No sitting is open.',
  },
  'nothing-on-floor': {
    nature: 'circumstances',
    ar: 'لا فقرة مطروحة الآن. اطرحوا فقرة أولاً.',
    en: 'No paragraph is on the floor. Put one there first.',
  },
  'presiding-already': {
    nature: 'circumstances',
    ar: 'الرئاسة بيد من سمّيتم.',
    en: 'The one you name presides already.',
  },
  'cannot-preside': {
    nature: 'circumstances',
    ar: 'لا يتولى الرئاسة بالنيابة مراقب ولا خدمة تدوين.',
    en: 'An observer or a captioner does not preside.',
  },
  'chair-not-handed-over': {
    nature: 'circumstances',
    ar: 'الرئاسة لم تُسلَّم إلى أحد.',
    en: 'The chair has not been handed over.',
  },
  'words-missing': {
    nature: 'circumstances',
    ar: 'لم يرد أي كلام. اكتبوا نصاً.',
    en: 'There are no words. Write some.',
  },
  'reason-missing': {
    nature: 'circumstances',
    ar: 'لا بد من ذكر السبب.',
    en: 'A reason is required.',
  },
  'proposal-private': {
    nature: 'circumstances',
    ar: 'لم يُطرح هذا المقترح بعد.',
    en: 'This proposal has not been tabled yet.',
  },
  'proposal-tabled': {
    nature: 'circumstances',
    ar: 'طُرح هذا المقترح من قبل.',
    en: 'This proposal is tabled already.',
  },
  'proposal-settled': {
    nature: 'circumstances',
    ar: 'بُتّ في هذا المقترح من قبل.',
    en: 'This proposal has been settled already.',
  },
  'proposal-empty': {
    nature: 'circumstances',
    ar: 'لا نص في هذا المقترح.',
    en: 'This proposal has no wording.',
  },
  'proposal-same': {
    nature: 'circumstances',
    ar: 'النص المقترح هو نص الفقرة نفسه.',
    en: 'The proposed words are those that the paragraph has.',
  },
  'remark-empty': {
    nature: 'circumstances',
    ar: 'اكتبوا ملاحظتكم أولاً.',
    en: 'Write the remark first.',
  },
  'merge-too-small': {
    nature: 'circumstances',
    ar: 'لا يُدمج إلا مقترحان اثنان فأكثر.',
    en: 'A merge takes two proposals or more.',
  },
  'proposals-apart': {
    nature: 'circumstances',
    ar: 'لا تُدمج إلا مقترحات بتعديل فقرة واحدة.',
    en: 'Only proposals to amend one paragraph are merged.',
  },
  'vote-open': {
    nature: 'circumstances',
    ar: 'التصويت جارٍ. تُعلن نتيجته أولاً.',
    en: 'A vote is open. Its result is declared first.',
  },
  'vote-closed': {
    nature: 'circumstances',
    ar: 'انتهى هذا التصويت وأُعلنت نتيجته.',
    en: 'This vote is closed and its result declared.',
  },
  'vote-out-of-order': {
    nature: 'circumstances',
    ar: 'يُصوَّت أولاً على مقترح أبعد عن النص بحسب الترتيب المسجل.',
    en: 'By the order on record, a proposal further from the text is voted on first.',
  },
  'part-of-nothing': {
    nature: 'circumstances',
    ar: 'الأخذ بجزء من مقترح يكون عند الأخذ به أو إيراده بين معقوفين، لا عند ردّه، ولا في مقترح حذف.',
    en: 'A proposal is taken in part where it is applied or bracketed: not where it is declined, and not where it strikes.',
  },
  'quorum-missing': {
    nature: 'circumstances',
    ar: 'لم يكتمل النصاب: الوفود الحاضرة بالمناداة أقل مما تشترطه قواعد الاجتماع. نادوا الوفود من جديد متى حضر غيرها.',
    en: 'There is no quorum: the roll call found fewer delegations than the rules of the meeting ask. Call the roll again once others have come.',
  },
  'vote-rejected': {
    nature: 'circumstances',
    ar: 'لم يُعتمد هذا المقترح في التصويت.',
    en: 'This proposal was rejected in a vote.',
  },
  'vote-carried': {
    nature: 'circumstances',
    ar: 'اعتُمد هذا المقترح في التصويت، فلا يُردّ ولا يُستبدل ولا يُسحب.',
    en: 'This proposal was carried in a vote: it is not declined, replaced or withdrawn.',
  },
  'not-entitled': {
    nature: 'rights',
    ar: 'ليس لوفدكم صوت في هذا التصويت.',
    en: 'Your delegation has no vote on this question.',
  },
  'nobody-entitled': {
    nature: 'circumstances',
    ar: 'لا وفود في الاجتماع يحق لها التصويت.',
    en: 'The meeting has no delegations to vote.',
  },
  'own-proposal': {
    nature: 'circumstances',
    ar: 'لا يعلل وفد تصويته على مقترح قدّمه.',
    en: 'A delegation does not explain its vote on a proposal of its own.',
  },
  'silence-runs': {
    nature: 'circumstances',
    ar: 'مهلة الموافقة الصامتة لم تنقضِ بعد.',
    en: 'The time of silence has not passed yet.',
  },
  'paragraph-parked': {
    nature: 'circumstances',
    ar: 'هذه الفقرة محالة إلى مجموعة مصغرة. تعود بتقريرها أولاً.',
    en: 'This paragraph is out with a small group. It comes back with its report first.',
  },
  'paragraph-not-parked': {
    nature: 'circumstances',
    ar: 'هذه الفقرة ليست محالة إلى أي مجموعة.',
    en: 'This paragraph is not out with any group.',
  },
  'group-missing': {
    nature: 'circumstances',
    ar: 'اذكروا إلى من تُحال الفقرة.',
    en: 'Say to whom the paragraph is referred.',
  },
  'not-your-late-text': {
    nature: 'rights',
    ar: 'هذه الصيغة المتأخرة لوفد آخر.',
    en: 'These late words belong to another delegation.',
  },
  'draft-open': {
    nature: 'circumstances',
    ar: 'هذه المسودة ما زالت مفتوحة. يُكتب فيها أو يُقترح عليها.',
    en: 'This draft is still open. Write in it, or propose to it.',
  },
  'late-text-empty': {
    nature: 'circumstances',
    ar: 'لا فرق بين ما كتبتم ونص الفقرة.',
    en: 'There is no difference between your words and what the paragraph reads.',
  },
  'late-text-listed': {
    nature: 'circumstances',
    ar: 'هذه الصيغة معروضة على هيئة الصياغة من قبل.',
    en: 'These words are before the rapporteur already.',
  },
  'late-text-settled': {
    nature: 'circumstances',
    ar: 'سبق النظر في هذه الصيغة المتأخرة.',
    en: 'These late words have been seen to already.',
  },
  'silence-not-working-day': {
    nature: 'circumstances',
    ar: 'تُحسب مهلة الموافقة الصامتة في هذا الاجتماع بأيام العمل: تنقضي بعد يوم عمل واحد على الأقل، ولا تنتهي في عطلة.',
    en: 'Silence is counted in working days in this meeting: it lasts one working day at least, and does not end on a weekend.',
  },
  'deadline-passed': {
    nature: 'circumstances',
    ar: 'الموعد المذكور قد فات.',
    en: 'The time given has passed.',
  },
} as const satisfies Record<string, Sentence>

export type RefusalCode = keyof typeof refusals

/** A refusal names its code, and what it concerns where that helps the reader find it. */
export type Refusal = RefusalOf<RefusalCode>
