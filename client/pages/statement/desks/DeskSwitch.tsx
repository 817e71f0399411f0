import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useSnapshot, useWorkspace } from '../../../statement/useWorkspace.ts'

/** Those who have a desk of their own change between it and the whole text; nobody else is shown this. */
export function DeskSwitch({ isDesk }: { readonly isDesk: boolean }) {
  const { t } = useTranslation('statement')
  const { actor } = useWorkspace()
  const id = useSnapshot((snapshot) => snapshot.statement?.id)
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  if (id === undefined || stage === 'adopted' || !hasDesk(actor.role)) return null
  return (
    <nav className="desk-switch" aria-label={t('deskSwitch')}>
      <Link href={`/statements/${id}/desk`} replace aria-current={isDesk ? 'page' : undefined}>
        {t(actor.role === 'chair' ? 'deskChair' : 'deskRapporteur')}
      </Link>
      <Link href={`/statements/${id}`} replace aria-current={isDesk ? undefined : 'page'}>
        {t('deskText')}
      </Link>
    </nav>
  )
}

/** Whether a role works at a desk: chair and rapporteur go through a queue, everybody else reads the text. */
function hasDesk(role: string): boolean {
  return role === 'chair' || role === 'rapporteur'
}
