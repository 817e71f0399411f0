import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type ButtonLook, buttonClass } from './Button.tsx'
import { Sign, type SignName } from './Sign.tsx'

interface LinkButtonProps extends ButtonLook {
  readonly href: string
  readonly sign?: SignName
  readonly children: ReactNode
}

/** A way to another address that looks like an act, because it is the next one. */
export function LinkButton({ href, sign, children, ...look }: LinkButtonProps) {
  return (
    <Link href={href} className={buttonClass(look)}>
      {sign && <Sign name={sign} />}
      {children}
    </Link>
  )
}
