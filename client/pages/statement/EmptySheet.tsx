import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { InsertForm } from '../../features/paragraph/index.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'

/** A sheet without a text yet: what will be here, and the way to its first paragraph for those who may add it. */
export function EmptySheet() {
  const { t } = useTranslation('statement')
  const dryRun = useDryRun()
  const isRight = useRight('insertParagraph')
  const [isAdding, setAdding] = useState(false)
  const mayAdd = isRight && dryRun({ type: 'insertParagraph', after: null, kind: 'title', text: '…' }) === null
  if (isAdding && mayAdd) return <InsertForm after={null} kind="title" onCancel={() => setAdding(false)} />
  return (
    <Empty
      sign="text"
      title={t('emptyTitle')}
      act={
        mayAdd && (
          <Button sign="plus" onPress={() => setAdding(true)}>
            {t('insertFirst')}
          </Button>
        )
      }
    >
      {t('emptyText')}
    </Empty>
  )
}
