import type { IconName } from './Icon.tsx'

/** The sign of each light: words stand beside it everywhere. */
export const lightSigns = { green: 'check', yellow: 'warning', red: 'cross' } as const satisfies Readonly<
  Record<string, IconName>
>
