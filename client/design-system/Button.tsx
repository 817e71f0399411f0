import type { ReactNode } from 'react'
import { Button as PressableButton, type ButtonProps as PressableProps } from 'react-aria-components/Button'
import { Icon, type IconName } from './Icon.tsx'

/**
 * `primary` is the one act to take now; `ink` another weighty act; `no` refuses, `object` lodges an objection; `quiet` is the
 * least.
 */
export type ButtonTone = 'plain' | 'primary' | 'ink' | 'no' | 'object' | 'quiet'

export interface ButtonLook {
  readonly tone?: ButtonTone
  readonly size?: 'usual' | 'large'
  readonly isWide?: boolean
}

export interface ButtonProps extends ButtonLook, Omit<PressableProps, 'className' | 'style' | 'children'> {
  readonly sign?: IconName
  readonly children?: ReactNode
  /**
   * The id of the sentence that says why the act is not possible now. The button then does nothing but stays in the
   * order of focus, so that a reader hears the reason where they look for the act.
   */
  readonly blockedBy?: string | undefined
}

export function buttonClass({ tone = 'plain', size = 'usual', isWide = false }: ButtonLook): string {
  const names = ['btn', ...(tone === 'plain' ? [] : [`btn-${tone}`])]
  return [...names, ...(size === 'large' ? ['btn-large'] : []), ...(isWide ? ['btn-wide'] : [])].join(' ')
}

export function Button({ tone, size, isWide, sign, children, blockedBy, ...props }: ButtonProps) {
  const look = buttonClass({ ...(tone && { tone }), ...(size && { size }), ...(isWide && { isWide }) })
  const content = (
    <>
      {sign && <Icon name={sign} />}
      {children}
    </>
  )
  if (blockedBy !== undefined) {
    return (
      <button type="button" className={look} aria-disabled="true" aria-describedby={blockedBy}>
        {content}
      </button>
    )
  }
  return (
    <PressableButton {...props} className={look}>
      {content}
    </PressableButton>
  )
}
