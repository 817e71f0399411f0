import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type ButtonLook, buttonClass } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'

interface LinkButtonProps extends ButtonLook {
  readonly href: string
  readonly sign?: IconName
  /** The address is no page of the client: the browser goes there by itself. */
  readonly leaves?: true
  readonly children: ReactNode
}

/** A way to another address that looks like an act, because it is the next one. */
export function LinkButton({ href, sign, leaves, children, ...look }: LinkButtonProps) {
  if (leaves) {
    return (
      <a href={href} className={buttonClass(look)}>
        {sign && <Icon name={sign} />}
        {children}
      </a>
    )
  }
  return (
    <Link href={href} className={buttonClass(look)}>
      {sign && <Icon name={sign} />}
      {children}
    </Link>
  )
}
