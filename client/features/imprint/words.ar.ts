export const imprint = {
  heading: 'بيانات الوثيقة',
  lead: 'تُطبع في رأس الوثيقة وأسفلها كما تطبعها جهتها، وبالرمز تُعرف في السجل العام. كلها اختيارية.',
  symbol: 'الرمز',
  symbolHint: 'مثل A/RES/78/92. لا يُعطى الرمز مرتين.',
  session: 'الدورة',
  agendaItem: 'بند جدول الأعمال',
  distribution: 'التوزيع',
  date: 'التاريخ المطبوع',
  originalLanguage: 'اللغة الأصلية',
  jobNumber: 'رقم العمل',
  submittedBy: 'مقدم من',
  save: 'حفظ بيانات الوثيقة',
} as const
