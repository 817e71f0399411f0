import type { FloorRequest } from '@tawafuq/domain/acts/speaking/speaking'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type DelegationFace, faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/** Those who speak by their delegation, one without delegation by the name under which they are here, or by their office. */
export function useSpeakerFace(): (request: FloorRequest) => DelegationFace {
  const { t } = useTranslation('names')
  const workspace = useWorkspace()
  const here = useSnapshot((snapshot) => snapshot.here)
  return useCallback(
    ({ delegationId, participantId, role }) =>
      faceOf(workspace, delegationId) ?? {
        number: null,
        name: here.find((one) => one.participantId === participantId)?.name ?? t(`role_${role}`),
      },
    [workspace, here, t],
  )
}
