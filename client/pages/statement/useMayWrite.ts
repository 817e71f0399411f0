import { mayType } from '@tawafuq/domain/acts/policy'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/** Whether the reader may type in a paragraph now: by right, in this stage, in a draft that is open. Tables are not typed in. */
export function useMayWrite({ id, draft, kind }: SheetParagraph): boolean {
  const { actor } = useWorkspace()
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const rules = useSnapshot((snapshot) => snapshot.proceedings.rules)
  const door = useSnapshot((snapshot) => snapshot.rooms.get(id)?.mayType ?? null)
  return stage !== undefined && draft.open && kind !== 'table' && mayType(actor.role, stage, rules) && door !== false
}
