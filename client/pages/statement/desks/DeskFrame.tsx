import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../design-system/Button.tsx'
import { useTextToolsState } from '../../../statement/useTextTools.ts'
import { OutlineSide } from '../OutlineSide.tsx'
import { DeskSwitch } from './DeskSwitch.tsx'

interface DeskFrameProps {
  readonly queueLabel: string
  readonly queue: ReactNode
  readonly stage: ReactNode
  readonly sideLabel: string
  readonly side: ReactNode
}

/** Three columns: queue, text, decision. Where there is no room for three, the queue is opened over the text. */
export function DeskFrame({ queueLabel, queue, stage, sideLabel, side }: DeskFrameProps) {
  const { t } = useTranslation('statement')
  const [isOpen, setOpen] = useState(false)
  const isOutlining = useTextToolsState((state) => state.isOutlining)
  return (
    <div className="desk-work">
      {isOutlining && <OutlineSide />}
      <nav
        className="side desk-queue"
        aria-label={queueLabel}
        data-open={isOpen ? '' : undefined}
        // Whatever was chosen is what one wants to see next.
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.queue-row') !== null) setOpen(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false)
        }}
      >
        {queue}
      </nav>
      <main id="sheet" className="sheet-wrap desk-stage" tabIndex={-1}>
        <div className="desk-switch-below">
          <DeskSwitch isDesk />
        </div>
        <p className="desk-queue-open">
          <Button sign="list" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'queueClose' : 'queueOpen')}
          </Button>
        </p>
        {stage}
      </main>
      <aside className="side desk-decision" aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  )
}
