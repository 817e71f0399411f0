export const remark = {
  title: 'ملاحظات',
  open_zero: 'إبداء ملاحظة',
  open_one: 'ملاحظة واحدة',
  open_two: 'ملاحظتان',
  open_few: '{{count}} ملاحظات',
  open_many: '{{count}} ملاحظة',
  open_other: '{{count}} ملاحظة',
  text: 'ملاحظتكم',
  hint: 'يراها الجميع وتبقى في السجل. لا تحسم شيئاً.',
  say: 'إبداؤها',
} as const
