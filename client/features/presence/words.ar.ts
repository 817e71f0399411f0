export const presence = {
  here: 'الحاضرون الآن',
  away: 'غائب',
  delegationsHere: 'الوفود الحاضرة {{here}} من {{all}}',
  onsite: 'في القاعة',
  remote: 'عن بُعد',
  nobody: 'لا أحد سواكم الآن.',
  desk: 'المنصة',
} as const
