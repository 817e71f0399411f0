import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

/** A delegation explains its position on a paragraph; it is printed with the adopted text (rule OB4). */
export function ExplainForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('objection')
  const { spoken } = useParagraphName(id)
  return (
    <ActForm
      title={t('explainTitle', { name: spoken })}
      command={{ type: 'explainPosition', paragraphId: id }}
      fields={{
        text: {
          kind: 'text',
          draft: `explanation/${id}`,
          most: limits.reasonCharacters,
          label: t('explainText'),
          hint: t('explainHint'),
          rows: 4,
        },
      }}
      does={t('explainDo')}
    />
  )
}
