import type { ReactNode } from 'react'
import type { NoticeTone } from './Notice.tsx'
import { Sign, type SignName } from './Sign.tsx'

interface BannerProps {
  readonly tone: NoticeTone
  readonly sign: SignName
  readonly children: ReactNode
}

/** A message over the whole page: the state that everything below is in. */
export function Banner({ tone, sign, children }: BannerProps) {
  return (
    <div className="banner" data-state={tone} role="status">
      <Sign name={sign} />
      <span>{children}</span>
    </div>
  )
}
