import type { ProposalId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActForm } from '../form/index.ts'

/** Lets other delegations into the private room of a proposal (rule PR5). */
export function InviteForm({ proposalId }: { readonly proposalId: ProposalId }) {
  const { t } = useTranslation('proposal')
  const { delegations, actor } = useWorkspace()
  const invited = useSnapshot((snapshot) => snapshot.statement?.proposals.find(({ id }) => id === proposalId)?.invited)
  const offered = delegations.filter(({ id }) => id !== actor.delegationId && invited?.includes(id) !== true)
  return (
    <ActForm
      title={t('inviteTitle')}
      command={{ type: 'inviteToProposal', proposalId }}
      lead={<p className="small soft">{t('inviteNote')}</p>}
      fields={{
        delegationIds: {
          kind: 'several',
          label: t('inviteWhich'),
          options: offered.map(({ id }) => ({ id, face: <DelegationLabel delegationId={id} /> })),
        },
      }}
      sign="people"
      does={t('inviteDo')}
    />
  )
}
