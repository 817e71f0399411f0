export const ruling = {
  give: 'البتّ في الاعتراض',
  title: 'قرار الرئاسة في اعتراض',
  outcome: 'القرار',
  outcome_met: 'استُجيب للاعتراض',
  outcomeNote_met: 'عُدّل النص بما يرضي صاحبه',
  outcome_reservation: 'يُسجَّل تحفظاً',
  outcomeNote_reservation: 'لا يعود مانعاً، ويُطبع مع النص المعتمد',
  reason: 'التعليل',
  reasonHint: 'يُقرأ في القاعة ويُثبت في السجل.',
  reasonMissing: 'لا قرار بلا تعليل.',
  giveDo: 'إعلان القرار',
  awaitsHead: 'لم تؤكد رئاسة الوفد هذا الاعتراض بعد.',
} as const
