export const waiting = {
  title: 'إجراءات تنتظر الشبكة',
  note: 'محفوظة على هذا الجهاز، وتُرسل تلقائياً عند عودة الشبكة. وما تغيّر نصه منها تُسألون عنه من جديد.',
  act_remark: 'ملاحظة',
  act_raiseLight: 'إعلان موقف',
  act_lowerLight: 'سحب إعلان الموقف',
  act_draftProposal: 'مشروع مقترح',
  act_lodgeObjection: 'اعتراض',
  act_requestFloor: 'طلب الكلمة',
  moved: 'تغيّر النص بعد أن كتبتم هذا. هذا ما تغيّر فيه:',
  gone: 'لم تعد الفقرة في النص كما كانت.',
  send: 'إرساله مع ذلك',
  drop: 'التخلي عنه',
} as const
