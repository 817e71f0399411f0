import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Objection } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useDesk } from '../../statement/useDesk.ts'
import { useForecast, useRight } from '../../statement/useForecast.ts'

interface ObjectorActsProps {
  readonly objection: Objection
  readonly paragraphId: ParagraphId
}

/** What the objecting delegation may do besides withdrawing: promise words, and give them. */
export function ObjectorActs({ objection, paragraphId }: ObjectorActsProps) {
  const { t } = useTranslation('objection')
  const { actor, store } = useDesk()
  const forecast = useForecast(paragraphId)
  const mayEver = useRight('promiseText') && objection.delegationId === actor.delegationId
  if (!mayEver) return null
  const { id: objectionId } = objection
  const soon = asId<Instant>(new Date(Date.now() + 3_600_000).toISOString())
  const mayPromise = forecast({ type: 'promiseText', objectionId, until: soon }, paragraphId) === null
  const mayGive = forecast({ type: 'giveText', objectionId, text: '…' }, paragraphId) === null
  return (
    <>
      {mayGive && (
        <Button sign="proposal" onPress={() => store.open(paragraphId, { kind: 'give-text', objectionId })}>
          {t('give')}
        </Button>
      )}
      {mayPromise && (
        <Button sign="awaiting" onPress={() => store.open(paragraphId, { kind: 'promise', objectionId })}>
          {t('promise')}
        </Button>
      )}
    </>
  )
}
