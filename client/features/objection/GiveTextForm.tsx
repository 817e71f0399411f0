import type { ObjectionId } from '@tawafuq/domain/acts/ids'
import { limits } from '@tawafuq/domain/schemas/limits'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { useParagraphName } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

interface GiveTextFormProps {
  readonly paragraph: SheetParagraph
  readonly objectionId: ObjectionId
}

/** The words that would meet an objection, shown against the paragraph as it stands (rule OB3). */
export function GiveTextForm({ paragraph, objectionId }: GiveTextFormProps) {
  const { t } = useTranslation(['objection', 'proposal'])
  const { spoken } = useParagraphName(paragraph.id)
  return (
    <ActForm
      title={t('giveTitle', { name: spoken })}
      command={{ type: 'giveText', objectionId }}
      fields={{
        text: {
          kind: 'text',
          draft: `given/${objectionId}`,
          most: limits.paragraphCharacters,
          begins: paragraph.text,
          label: t('giveText'),
          rows: 4,
        },
      }}
      preview={({ text = '' }, isReady) => (
        <div>
          <p className="preview-title">{t('compare', { ns: 'proposal' })}</p>
          <p className="preview">
            {isReady ? (
              <WordDiff before={paragraph.text} after={text} />
            ) : (
              <span className="small faint">{t('same', { ns: 'proposal' })}</span>
            )}
          </p>
        </div>
      )}
      does={t('giveDo')}
    />
  )
}
