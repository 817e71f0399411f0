import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { SelectField } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'
import { ActProblem, FormCard } from '../form/index.ts'

const start = 'start'

export function MoveForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('statement')
  const { store, scrollTo } = useWorkspace()
  const name = useParagraphNames()
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const { act, isBusy, problem } = useAct()
  const place = paragraphs.findIndex((paragraph) => paragraph.id === id)
  const [after, setAfter] = useState<string>(paragraphs[place - 1]?.id ?? start)
  const submit = async () => {
    const target = paragraphs.find((paragraph) => paragraph.id === after)?.id ?? null
    if ((await act({ type: 'moveParagraph', paragraphId: id, after: target })) === null) return
    store.closeForm()
    scrollTo(id)
  }
  return (
    <FormCard
      title={t('moveTitle', { name: name(id).spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" type="submit" isPending={isBusy}>
          {t('moveDo')}
        </Button>
      }
    >
      <SelectField
        label={t('moveAfter')}
        value={after}
        onChange={setAfter}
        options={[
          { value: start, name: t('moveToStart') },
          ...paragraphs
            .filter((paragraph) => paragraph.id !== id)
            .map((paragraph) => ({
              value: paragraph.id as string,
              name: `${name(paragraph.id).spoken} · ${paragraph.text.slice(0, 40)}`,
            })),
        ]}
      />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
