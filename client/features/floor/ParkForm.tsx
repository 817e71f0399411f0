import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

/** Sends a paragraph out with a small group: nobody gavels it before it is back with a report (rule FL3). */
export function ParkForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { spoken } = useParagraphName(id)
  return (
    <ActForm
      title={t('parkTitle', { name: spoken })}
      command={{ type: 'parkParagraph', paragraphId: id }}
      fields={{
        with: {
          kind: 'text',
          draft: `park/${id}`,
          most: limits.nameCharacters,
          label: t('parkWith'),
          hint: t('parkWithHint'),
        },
        note: {
          kind: 'text',
          draft: `park-note/${id}`,
          most: limits.reasonCharacters,
          label: t('parkNote'),
          rows: 2,
          isOptional: true,
        },
      }}
      sign="parked"
      does={t('parkDo')}
    />
  )
}
