import type { ObjectionId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

type Action = 'disown' | 'begin-consultation' | 'end-consultation'

interface SettlingFormProps {
  readonly id: ParagraphId
  readonly action: Action
  readonly objectionId: ObjectionId
}

/** What is done about an objection with a few words that may be left out: its head disowns it, consultations begin and end. */
export function SettlingForm({ id, action, objectionId }: SettlingFormProps) {
  const { t } = useTranslation('objection')
  const { spoken } = useParagraphName(id)
  const said = { title: t(`${action}Title`, { name: spoken }), does: t(`${action}Do`) }
  const words = {
    kind: 'text',
    draft: `${action}/${objectionId}`,
    most: limits.reasonCharacters,
    label: t(`${action}Words`),
    hint: t(`${action}Hint`),
    rows: 2,
    isOptional: true,
  } as const
  switch (action) {
    case 'disown':
      return <ActForm {...said} command={{ type: 'disownObjection', objectionId }} fields={{ reason: words }} />
    case 'begin-consultation':
      return <ActForm {...said} command={{ type: 'beginConsultation', objectionId }} fields={{ note: words }} />
    case 'end-consultation':
      return <ActForm {...said} command={{ type: 'endConsultation', objectionId }} fields={{ note: words }} />
    default:
      return action satisfies never
  }
}
