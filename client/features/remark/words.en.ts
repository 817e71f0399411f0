export const remark = {
  title: 'Remarks',
  open_zero: 'Remark',
  open_one: 'One remark',
  open_two: '{{count}} remarks',
  open_few: '{{count}} remarks',
  open_many: '{{count}} remarks',
  open_other: '{{count}} remarks',
  text: 'Your remark',
  hint: 'Seen by all and kept on record. It decides nothing.',
  say: 'Say it',
} as const
