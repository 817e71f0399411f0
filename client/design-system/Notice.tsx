import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** `contested` for what went wrong, `awaiting` for a doubt, `agreed` for what went well, `parked` for what rests. */
export type NoticeTone = 'contested' | 'awaiting' | 'agreed' | 'parked' | 'open'

interface NoticeProps {
  readonly tone: NoticeTone
  readonly title: string
  readonly children?: ReactNode
  readonly sign?: IconName
  /** Whether a screen reader is told at once (`alert`), at the next pause (`status`), or on arrival alone. */
  readonly told?: 'alert' | 'status' | 'on-arrival'
}

const signs: Record<NoticeTone, IconName> = {
  contested: 'contested',
  awaiting: 'warning',
  agreed: 'check',
  parked: 'parked',
  open: 'info',
}

/** A message inside the page, beside what it is about. */
export function Notice({ tone, title, children, sign = signs[tone], told = 'on-arrival' }: NoticeProps) {
  return (
    <div className="notice" data-state={tone} role={told === 'on-arrival' ? undefined : told}>
      <Icon name={sign} />
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  )
}
