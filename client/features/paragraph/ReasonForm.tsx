import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

interface ReasonFormProps {
  readonly id: ParagraphId
  readonly action: 'strike' | 'reopen'
}

/** Striking and reopening: acts on a paragraph that need nothing but a reason. */
export function ReasonForm({ id, action }: ReasonFormProps) {
  const { t } = useTranslation('statement')
  const { spoken } = useParagraphName(id)
  return (
    <ActForm
      title={t(`${action}Title`, { name: spoken })}
      command={{ type: `${action}Paragraph`, paragraphId: id }}
      fields={{
        reason: {
          kind: 'text',
          draft: `${action}/${id}`,
          most: limits.reasonCharacters,
          label: t(`${action}Reason`),
          hint: t(`${action}Hint`),
          rows: 2,
        },
      }}
      does={t(`${action}Do`)}
    />
  )
}
