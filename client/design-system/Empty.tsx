import type { ReactNode } from 'react'
import { Sign, type SignName } from './Sign.tsx'

interface EmptyProps {
  readonly sign: SignName
  readonly title: string
  readonly children?: ReactNode
  readonly act?: ReactNode
}

/** Where nothing is yet: what will be here, and the way to it. */
export function Empty({ sign, title, children, act }: EmptyProps) {
  return (
    <div className="empty">
      <Sign name={sign} />
      <strong>{title}</strong>
      {children !== undefined && <span>{children}</span>}
      {act}
    </div>
  )
}
