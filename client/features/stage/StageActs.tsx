import type { Command } from '@tawafuq/domain/acts/commands'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import type { IconName } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { ActProblem } from '../form/index.ts'

type StageAct = 'openNegotiation' | 'returnToDrafting' | 'suspend' | 'resume'

const acts: readonly { readonly type: StageAct; readonly sign: IconName }[] = [
  { type: 'openNegotiation', sign: 'people' },
  { type: 'returnToDrafting', sign: 'text' },
  { type: 'suspend', sign: 'parked' },
  { type: 'resume', sign: 'next' },
]

/** Acts for the whole meeting, each asked for twice: everybody feels them. */
export function StageActs() {
  const { t } = useTranslation('statement')
  const dryRun = useDryRun()
  const { act, isBusy, problem } = useAct()
  const [asked, setAsked] = useState<StageAct | null>(null)
  const isEver = useRight('suspend')
  const open = acts.filter(({ type }) => dryRun({ type }) === null)
  if (!isEver || open.length === 0) return null
  const carryOut = async (command: Command) => {
    await act(command)
    setAsked(null)
  }
  return (
    <section className="stage-acts">
      <h2 className="panel-title">{t('sessionActs')}</h2>
      <div className="acts">
        {open.map(({ type, sign }) =>
          asked === type ? (
            <Button key={type} tone="ink" autoFocus isPending={isBusy} onPress={() => void carryOut({ type })}>
              {t('confirm')}: {t(type)}
            </Button>
          ) : (
            <Button key={type} sign={sign} onPress={() => setAsked(type)}>
              {t(type)}
            </Button>
          ),
        )}
      </div>
      {asked !== null && <p className="tiny faint">{t(`${asked}Note`)}</p>}
      <ActProblem problem={problem} />
    </section>
  )
}
