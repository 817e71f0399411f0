import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { leavesToHead } from '@tawafuq/domain/acts/meeting/voice'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useVoice } from '../../statement/useVoice.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActForm } from '../form/index.ts'

/** A delegation's no, with its grounds, and the wording that it could accept. */
export function ObjectionForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('objection')
  const { actor } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const voice = useVoice()
  // The words as they stand, to be made into others; left as they are they are no wording of the delegation's own.
  const text = useSnapshot((snapshot) => snapshot.paragraphs.find((one) => one.id === id)?.text ?? '')
  return (
    <ActForm
      cardTone="contested"
      title={t('title', { name: spoken })}
      command={{ type: 'lodgeObjection', paragraphId: id }}
      fields={{
        grounds: {
          kind: 'text',
          draft: `grounds/${id}`,
          most: limits.reasonCharacters,
          label: t('grounds'),
          hint: t('groundsHint'),
          missing: t('groundsMissing'),
          rows: 2,
        },
        counterText: {
          kind: 'text',
          draft: `counter/${id}`,
          most: limits.paragraphCharacters,
          begins: text,
          label: t('counter'),
          hint: t('counterHint'),
          rows: 2,
          isOptional: true,
        },
      }}
      preview={() => (
        <p className="small soft">
          {t('inName')} <DelegationLabel delegationId={actor.delegationId} />{' '}
          {t(leavesToHead(voice) ? 'consequenceAwaited' : 'consequence')}
        </p>
      )}
      tone="object"
      size="large"
      sign="contested"
      does={t('lodgeDo')}
    />
  )
}
