import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'

const opened: readonly SheetParagraph['kind'][] = ['preambular', 'operative']

/** Beside a clause being written: the way to the verbs that may open it. */
export function ClauseVerbButton({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('clauseVerb')
  const { store } = useWorkspace()
  const isFormHere = useWorkspaceState((state) => state.form?.at === paragraph.id)
  if (!opened.includes(paragraph.kind) || isFormHere) return null
  return (
    <Button tone="quiet" sign="list" onPress={() => store.open(paragraph.id, { kind: 'verb' })}>
      {t('open')}
    </Button>
  )
}
