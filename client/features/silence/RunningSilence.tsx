import type { Silence } from '@tawafuq/domain/acts/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useClock } from '../../words/useClock.ts'
import { useNow } from '../../words/useNow.ts'
import { ActProblem } from '../form/index.ts'
import { BreakSilence } from './BreakSilence.tsx'

const hour = 3_600_000

/** Until when silence runs; who may break it breaks it, who opened it may call it off. */
export function RunningSilence({ silence }: { readonly silence: Silence }) {
  const clock = useClock()
  const { t } = useTranslation('silence')
  const dryRun = useDryRun()
  const now = useNow()
  const { act, isBusy, problem } = useAct()
  const [isAsking, setAsking] = useState(false)
  const mayBreak = useRight('breakSilence')
  const mayCallOff = useRight('openSilence') && dryRun({ type: 'openNegotiation' }) === null
  const count = Math.max(0, Math.ceil((Date.parse(silence.until) - now) / hour))
  return (
    <>
      <p className="silence-until">
        <Icon name="clock" />
        <span>
          {t('runsUntil', { until: clock.moment(silence.until) })} {t('left', { count })}
        </span>
      </p>
      {mayBreak && <BreakSilence />}
      {mayCallOff && (
        <Button
          sign={isAsking ? 'check' : 'undo'}
          tone={isAsking ? 'ink' : 'plain'}
          isPending={isBusy}
          onPress={() => (isAsking ? void act({ type: 'openNegotiation' }) : setAsking(true))}
        >
          {t(isAsking ? 'callOffSure' : 'callOff')}
        </Button>
      )}
      <ActProblem problem={problem} />
    </>
  )
}
