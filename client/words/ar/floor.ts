export const floor = {
  onFloor: 'المطروحة الآن',
  put: 'طرح الفقرة',
  follow: 'المطروحة الآن:',
  following: 'تتابعون الفقرة المطروحة',
  stopFollowing: 'إيقاف',
  moved: 'طُرحت {{name}}.',
  goThere: 'الذهاب إليها',
} as const
