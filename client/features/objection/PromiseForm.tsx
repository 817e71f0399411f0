import type { ObjectionId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

/** What is offered first: the end of a working day from now, in milliseconds. */
const usual = 8 * 3_600_000

interface PromiseFormProps {
  readonly id: ParagraphId
  readonly objectionId: ObjectionId
}

/** An objector promises other words by a time: until then the paragraph awaits them (rule OB3). */
export function PromiseForm({ id, objectionId }: PromiseFormProps) {
  const { t } = useTranslation('objection')
  const { spoken } = useParagraphName(id)
  return (
    <ActForm
      title={t('promiseTitle', { name: spoken })}
      command={{ type: 'promiseText', objectionId }}
      fields={{
        until: {
          kind: 'moment',
          begins: usual,
          label: t('promiseUntil'),
          hint: (zone) => t('promiseHint', { zone }),
          past: t('promisePast'),
        },
      }}
      sign="awaiting"
      does={t('promiseDo')}
    />
  )
}
