import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useParagraph, useSnapshot, useWorkspaceState } from '../../../statement/useWorkspace.ts'
import { OpenFormAt } from '../OpenFormAt.tsx'

/** The form of the paragraph on the desk stands in the column of decisions. */
export function FormHere({ id }: { readonly id: ParagraphId }) {
  const paragraph = useParagraph(id)
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const isOpen = useWorkspaceState((state) => state.form?.at === id)
  if (!isOpen || paragraph === undefined) return null
  return <OpenFormAt paragraph={paragraph} dir={dir} />
}
