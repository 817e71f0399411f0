export const iconNames = [
  'open',
  'bracketed',
  'contested',
  'awaiting',
  'parked',
  'agreed',
  'adopted',
  'struck',
  'gavel',
  'floor',
  'proposal',
  'lock',
  'check',
  'cross',
  'plus',
  'offline',
  'warning',
  'info',
  'clock',
  'download',
  'print',
  'copy',
  'link',
  'next',
  'down',
  'search',
  'onsite',
  'remote',
  'people',
  'text',
  'follow',
  'undo',
  'list',
  'theme',
] as const
export type IconName = (typeof iconNames)[number]

/** A sign stands beside a word and says nothing of its own to a screen reader, unless it is given a label. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
  return label === undefined ? (
    <span className={`sign sign-${name}`} aria-hidden="true" />
  ) : (
    <span className={`sign sign-${name}`} role="img" aria-label={label} />
  )
}
