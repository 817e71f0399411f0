import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import type { NoticeTone } from './Notice.tsx'

interface BannerProps {
  readonly tone: NoticeTone
  readonly sign: IconName
  readonly children: ReactNode
}

/** A message over the whole page: the state that everything below is in. */
export function Banner({ tone, sign, children }: BannerProps) {
  return (
    <div className="banner" data-state={tone} role="status">
      <Icon name={sign} />
      <span>{children}</span>
    </div>
  )
}
