import { directionOf } from '@tawafuq/arabic/direction'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ParagraphState } from '@tawafuq/domain/acts/statement'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { stateLooks } from '../../design-system/State.tsx'
import { ParagraphName } from '../citation/index.ts'

/** Words of a paragraph that a row shows; what does not fit is cut by the row. */
const shownWords = 12

interface QueueRowProps {
  readonly id: ParagraphId
  readonly state: ParagraphState
  readonly words: string
  readonly where: string
  readonly isShown: boolean
  readonly onShow: (id: ParagraphId) => void
}

/** One paragraph in a queue: its state, by what it is called, what stands against it, how it begins. */
export const QueueRow = memo(function QueueRow({ id, state, words, where, isShown, onShow }: QueueRowProps) {
  const { t } = useTranslation('names')
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  return (
    <li>
      <button
        ref={row}
        type="button"
        className="queue-row"
        data-state={stateLooks[state]}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => onShow(id)}
      >
        <Icon name={stateLooks[state]} label={t(`state_${state}`)} />
        <span>
          <ParagraphName id={id} />
        </span>
        <span className="where">{where}</span>
        <span className="quote" dir={directionOf(words)}>
          {words.split(/\s+/u, shownWords).join(' ')}
        </span>
      </button>
    </li>
  )
})
