import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useTextHash } from '../../statement/useTextHash.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { fromLocalField, toLocalField, zoneName } from '../../words/formatMoment.ts'
import { ActProblem } from '../form/index.ts'

/** How long silence usually runs, in milliseconds: seventy-two hours. */
const usual = 72 * 3_600_000

/** The chair puts the whole agreed text under silence until a time, and names the text by its hash (rule SI1). */
export function OpenSilence() {
  const { t } = useTranslation('silence')
  const { language } = useWorkspace()
  const dryRun = useDryRun()
  const hash = useTextHash()
  const { act, isBusy, problem, forget } = useAct()
  const [textHashSeen, setSeen] = useState<string | null>(null)
  const [value, setValue] = useState(() => toLocalField(Date.now() + usual))
  const until = fromLocalField(value)
  const isPast = until === null || Date.parse(until) <= Date.now()
  const refusal = dryRun({ type: 'openSilence', until: asId<Instant>(new Date(Date.now() + usual).toISOString()) })
  const open = async () => {
    if (until === null || isPast || textHashSeen === null) return
    if ((await act({ type: 'openSilence', until: asId<Instant>(until), textHashSeen })) !== null) setSeen(null)
  }
  return (
    <>
      <p id="why-no-silence" className="tiny faint">
        {refusal === null ? t('openNote') : refusalSentence(refusal, language)}
      </p>
      <Button
        sign="clock"
        blockedBy={refusal === null ? undefined : 'why-no-silence'}
        onPress={() => {
          forget()
          setSeen(hash())
        }}
      >
        {t('open')}
      </Button>
      <Dialog
        title={t('open')}
        isOpen={textHashSeen !== null}
        onClose={() => setSeen(null)}
        acts={
          <Button
            tone="ink"
            size="large"
            sign="clock"
            isDisabled={isPast}
            isPending={isBusy}
            onPress={() => void open()}
          >
            {t('openDo')}
          </Button>
        }
      >
        <p>{t('openNote')}</p>
        <MomentField
          label={t('until')}
          hint={t('untilHint', { zone: zoneName(new Date(until ?? Date.now())) })}
          value={value}
          onChange={setValue}
          error={isPast ? t('untilPast') : null}
        />
        <ActProblem problem={problem} />
      </Dialog>
    </>
  )
}
