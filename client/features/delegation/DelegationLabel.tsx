import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { useTranslation } from 'react-i18next'
import { Delegation } from '../../design-system/Delegation.tsx'
import { faceOf, useWorkspace } from '../../statement/useWorkspace.ts'

interface DelegationLabelProps {
  readonly delegationId: DelegationId | null
  /** For those who act in person: they write in ink. */
  readonly role?: Role
}

/** In whose name something stands: a delegation by colour, figure and name, or an office by its word. */
export function DelegationLabel({ delegationId, role = 'delegate' }: DelegationLabelProps) {
  const { t } = useTranslation('names')
  const face = faceOf(useWorkspace(), delegationId)
  if (face === null) return <span className="deleg d0">{t(`role_${role}`)}</span>
  return <Delegation number={face.number} name={face.name} />
}
