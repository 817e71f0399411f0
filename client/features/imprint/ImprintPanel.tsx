import type { Imprint } from '@tawafuq/domain/acts/imprint/imprint'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useRight } from '../../statement/useDryRun.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'
import { ImprintFields, writtenImprint } from './ImprintFields.tsx'

/** The masthead of the statement, for those who set it (rule RG3). */
export function ImprintPanel() {
  const { t } = useTranslation('imprint')
  const maySet = useRight('setImprint')
  const stored = useSnapshot((snapshot) => snapshot.statement?.imprint)
  const [written, setWritten] = useState<Imprint | null>(null)
  const { act, isBusy, problem } = useAct()
  if (!maySet) return null
  const save = async () => {
    if (written === null) return
    if ((await act({ type: 'setImprint', ...writtenImprint(written) })) !== null) setWritten(null)
  }
  return (
    <details className="panel">
      <summary>
        {t('heading')} {stored?.symbol !== undefined && <bdi className="num">{stored.symbol}</bdi>}
      </summary>
      <ImprintFields imprint={written ?? stored ?? {}} onChange={setWritten} />
      <Button isPending={isBusy} onPress={() => void save()}>
        {t('save')}
      </Button>
      <ActProblem problem={problem} />
    </details>
  )
}
