import { adoptionAwaited, confirmationSeconds } from '@tawafuq/domain/acts/course/adoptionAwaited'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { laterInstant } from '@tawafuq/domain/acts/instants'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useTextHash } from '../../statement/useTextHash.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { useNow } from '../../words/useNow.ts'
import { ActProblem } from '../form/index.ts'

/** An adoption that waits for its second person: the gavel for whoever is named, and for all others what is waited for (rule AD8). */
export function AwaitedAdoption() {
  const clock = useClock()
  const { t } = useTranslation('adoption')
  const { me } = useWorkspace()
  const hash = useTextHash()
  const now = useNow(5_000)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const { act, isBusy, problem } = useAct()
  const awaited = statement === null ? null : adoptionAwaited(statement, asId<Instant>(new Date(now).toISOString()))
  if (awaited === null) return null
  const until = clock.time(laterInstant(awaited.at, confirmationSeconds))
  const isAsked = awaited.confirmers.some((one) => one === me.id) && awaited.by.participantId !== me.id
  return (
    <section className={isAsked ? 'todo adopt is-ready' : 'todo'} aria-label={t('awaited')}>
      <h2>{t('awaited')}</h2>
      <p>{t(isAsked ? 'awaitedOfYou' : 'awaitedOfOthers', { until })}</p>
      <p className="tiny faint">{t('hash')}</p>
      <code className="hash">{awaited.textHash}</code>
      {isAsked && (
        <Button
          tone="primary"
          sign="gavel"
          isWide
          isPending={isBusy}
          onPress={() => void act({ type: 'confirmAdoption', textHashSeen: hash() })}
        >
          {t('confirmDo')}
        </Button>
      )}
      <ActProblem problem={problem} />
    </section>
  )
}
