import { asId, type Instant, type ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Objection } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'

interface ObjectorActsProps {
  readonly objection: Objection
  readonly paragraphId: ParagraphId
}

/** What the objecting delegation may do besides withdrawing: promise words, and give them. */
export function ObjectorActs({ objection, paragraphId }: ObjectorActsProps) {
  const { t } = useTranslation('objection')
  const { actor, store } = useWorkspace()
  const dryRun = useDryRun(paragraphId)
  const mayEver = useRight('promiseText') && objection.delegationId === actor.delegationId
  if (!mayEver) return null
  const { id: objectionId } = objection
  const soon = asId<Instant>(new Date(Date.now() + 3_600_000).toISOString())
  const mayPromise = dryRun({ type: 'promiseText', objectionId, until: soon }, paragraphId) === null
  const mayGive = dryRun({ type: 'giveText', objectionId, text: '…' }, paragraphId) === null
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
