import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

interface EmptyProps {
  readonly sign: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly act?: ReactNode
}

/** Where nothing is yet: what will be here, and the way to it. */
export function Empty({ sign, title, children, act }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={sign} />
      <strong>{title}</strong>
      {children !== undefined && <span>{children}</span>}
      {act}
    </div>
  )
}
