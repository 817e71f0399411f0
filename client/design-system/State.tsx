import type { ParagraphState } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from './Icon.tsx'

/** The look's word for each state: the class names of states.css and the sign that goes with them. */
export const stateLooks = {
  open: 'open',
  bracketed: 'bracketed',
  contested: 'contested',
  'awaiting-text': 'awaiting',
  parked: 'parked',
  agreed: 'agreed',
  adopted: 'adopted',
  struck: 'struck',
} as const satisfies Record<ParagraphState, IconName>

/** A paragraph's state as sign and word. */
export function State({ state, isPill = false }: { readonly state: ParagraphState; readonly isPill?: boolean }) {
  const { t } = useTranslation('names')
  return (
    <span className={isPill ? 'state state-pill' : 'state'} data-state={stateLooks[state]}>
      <Icon name={stateLooks[state]} />
      {t(`state_${state}`)}
    </span>
  )
}
