import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import type { Present } from './useCaretOwner.ts'

/** Every delegation with how many of it are in the room and how many are elsewhere; then those on the podium. */
export function WhoIsHere() {
  const { t } = useTranslation(['presence', 'names'])
  const { delegations } = useWorkspace()
  const here = useSnapshot((snapshot) => snapshot.here)
  const podium = here.filter(({ delegationId }) => delegationId === null)
  return (
    <ul className="who">
      {podium.map((present) => (
        <li key={present.participantId}>
          <span className="deleg d0">{t(`role_${present.role}`, { ns: 'names' })}</span>
          <span className="count">
            <bdi>{present.name}</bdi>
          </span>
        </li>
      ))}
      {delegations.map(({ id }) => {
        const members = here.filter(({ delegationId }) => delegationId === id)
        return (
          <li key={id} data-away={members.length === 0 ? '' : undefined}>
            <DelegationLabel delegationId={id} />
            <span className="count">{members.length === 0 ? t('away') : <Counts members={members} />}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Counts({ members }: { readonly members: readonly Present[] }) {
  const { t } = useTranslation('presence')
  const remote = members.filter(({ attendance }) => attendance === 'remote').length
  const onsite = members.length - remote
  return (
    <>
      {onsite > 0 && (
        <>
          <Icon name="onsite" label={t('onsite')} />
          <span className="num">{onsite}</span>
        </>
      )}
      {remote > 0 && (
        <>
          <Icon name="remote" label={t('remote')} />
          <span className="num">{remote}</span>
        </>
      )}
    </>
  )
}
