import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { type MeetingRules, usualWeekend } from '@tawafuq/domain/acts/rules/rules'
import { afterWorkingDays } from '@tawafuq/domain/acts/silence/workingDaysUntil'
import { dayInZone, daysBetween } from '@tawafuq/domain/language/civilDay'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useTextHash } from '../../statement/useTextHash.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { ActProblem } from '../form/index.ts'

/** How long silence usually runs, in milliseconds: seventy-two hours. */
const usual = 72 * 3_600_000
const usualWorkingDays = 3

/** The chair puts the whole agreed text under silence until a time, and names the text by its hash (rule SI1). */
export function OpenSilence() {
  const clock = useClock()
  const { t } = useTranslation('silence')
  const { language, meeting } = useWorkspace()
  const rules = useSnapshot((snapshot) => snapshot.proceedings.rules)
  const dryRun = useDryRun()
  const hash = useTextHash()
  const { act, isBusy, problem, forget } = useAct()
  const [textHashSeen, setSeen] = useState<string | null>(null)
  const [value, setValue] = useState(() => clock.toField(usualEnd(rules, meeting?.zone)))
  const until = clock.fromField(value)
  const isPast = until === null || Date.parse(until) <= Date.now()
  const refusal = dryRun({
    type: 'openSilence',
    until: asId<Instant>(new Date(usualEnd(rules, meeting?.zone)).toISOString()),
  })
  const wrong = until === null || isPast ? null : dryRun({ type: 'openSilence', until: asId<Instant>(until) })
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
            isDisabled={isPast || wrong !== null}
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
          hint={t('untilHint', { zone: clock.zoneAt(until ?? Date.now()) })}
          value={value}
          onChange={setValue}
          error={isPast ? t('untilPast') : wrong === null ? null : refusalSentence(wrong, language)}
        />
        <ActProblem problem={problem} />
      </Dialog>
    </>
  )
}

/** Where working days count: three of them from now, at this hour of the meeting's day. */
function usualEnd({ silenceWorkingDays, weekend = usualWeekend }: MeetingRules, zone?: string): number {
  if (silenceWorkingDays !== true) return Date.now() + usual
  const now = asId<Instant>(new Date().toISOString())
  const day = afterWorkingDays(now, usualWorkingDays, weekend, zone)
  const days = daysBetween(dayInZone(now, zone ?? 'UTC'), day)
  return Date.now() + days * 24 * 3_600_000
}
