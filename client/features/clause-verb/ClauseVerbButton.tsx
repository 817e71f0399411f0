import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useDesk, useDeskState } from '../../statement/useDesk.ts'

const opened: readonly SheetParagraph['kind'][] = ['preambular', 'operative']

/** Beside a clause being written: the way to the verbs that may open it. */
export function ClauseVerbButton({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('clauseVerb')
  const { store } = useDesk()
  const isFormHere = useDeskState((state) => state.form?.at === paragraph.id)
  if (!opened.includes(paragraph.kind) || isFormHere) return null
  return (
    <Button tone="quiet" sign="list" onPress={() => store.open(paragraph.id, { kind: 'verb' })}>
      {t('open')}
    </Button>
  )
}
