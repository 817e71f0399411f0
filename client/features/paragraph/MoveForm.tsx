import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActForm } from '../form/index.ts'

export function MoveForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('statement')
  const { scrollTo } = useWorkspace()
  const name = useParagraphNames()
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const place = paragraphs.findIndex((paragraph) => paragraph.id === id)
  return (
    <ActForm
      title={t('moveTitle', { name: name(id).spoken })}
      command={{ type: 'moveParagraph', paragraphId: id }}
      fields={{
        after: {
          kind: 'list',
          begins: paragraphs[place - 1]?.id ?? null,
          label: t('moveAfter'),
          options: [
            { value: null, name: t('moveToStart') },
            ...paragraphs
              .filter((paragraph) => paragraph.id !== id)
              .map((paragraph) => ({
                value: paragraph.id,
                name: `${name(paragraph.id).spoken} · ${paragraph.text.slice(0, 40)}`,
              })),
          ],
        },
      }}
      does={t('moveDo')}
      onDone={() => scrollTo(id)}
    />
  )
}
