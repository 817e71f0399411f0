import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ParagraphKind } from '@tawafuq/domain/acts/statement'
import { limits } from '@tawafuq/domain/schemas/limits'
import { useTranslation } from 'react-i18next'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

const kinds = ['preambular', 'operative', 'item', 'heading', 'body', 'chapeau', 'title', 'subtitle', 'note'] as const

interface InsertFormProps {
  /** The paragraph after which the new one comes; null for the first. */
  readonly after: ParagraphId | null
  readonly kind: ParagraphKind
  /** For a form that was not opened at a paragraph. */
  readonly onCancel?: () => void
}

export function InsertForm({ after, kind: kindBefore, onCancel }: InsertFormProps) {
  const { t } = useTranslation(['statement', 'names'])
  const { scrollTo } = useWorkspace()
  const name = useParagraphNames()
  const isFrozen = useSnapshot((snapshot) => snapshot.statement?.labelsFrozen === true)
  return (
    <ActForm
      title={after === null ? t('insertTitleFirst') : t('insertTitle', { name: name(after).spoken })}
      command={{ type: 'insertParagraph', after }}
      fields={{
        kind: {
          kind: 'list',
          begins: kinds.find((one) => one === kindBefore) ?? 'preambular',
          label: t('insertKind'),
          options: kinds.map((value) => ({ value, name: t(`kind_${value}`, { ns: 'names' }) })),
        },
        text: {
          kind: 'text',
          draft: `insert/${after ?? 'first'}`,
          most: limits.paragraphCharacters,
          label: t('insertText'),
          hint: isFrozen && after !== null ? t('insertFrozen') : undefined,
          rows: 3,
        },
      }}
      does={t('insertDo')}
      onDone={(events) => {
        const inserted = events.find((event) => event.type === 'ParagraphInserted')
        if (inserted !== undefined) scrollTo(inserted.paragraphId)
      }}
      {...(onCancel && { onCancel })}
    />
  )
}
