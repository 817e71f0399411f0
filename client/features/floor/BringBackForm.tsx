import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

/** A parked paragraph comes back with what the small group reports (rule FL3). */
export function BringBackForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { spoken } = useParagraphName(id)
  return (
    <ActForm
      title={t('bringBackTitle', { name: spoken })}
      command={{ type: 'bringBack', paragraphId: id }}
      fields={{
        report: {
          kind: 'text',
          draft: `report/${id}`,
          most: limits.reasonCharacters,
          label: t('report'),
          hint: t('reportHint'),
          rows: 3,
        },
      }}
      does={t('bringBackDo')}
    />
  )
}
