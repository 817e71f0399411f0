import type { DelegationId, ProposalId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CheckList } from '../../design-system/CheckList.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, useSelection } from '../form/index.ts'

/** Lets other delegations into the private room of a proposal (rule PR5). */
export function InviteForm({ proposalId }: { readonly proposalId: ProposalId }) {
  const { t } = useTranslation('proposal')
  const { store, delegations, actor } = useWorkspace()
  const { act, isBusy, problem } = useAct()
  const invited = useSnapshot((snapshot) => snapshot.statement?.proposals.find(({ id }) => id === proposalId)?.invited)
  const [named, name] = useSelection<DelegationId>()
  const offered = delegations.filter(({ id }) => id !== actor.delegationId && invited?.includes(id) !== true)
  const submit = async () => {
    if (named.size === 0) return
    if ((await act({ type: 'inviteToProposal', proposalId, delegationIds: [...named] })) !== null) store.closeForm()
  }
  return (
    <FormCard
      title={t('inviteTitle')}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="people" type="submit" isDisabled={named.size === 0} isPending={isBusy}>
          {t('inviteDo')}
        </Button>
      }
    >
      <p className="small soft">{t('inviteNote')}</p>
      <CheckList
        label={t('inviteWhich')}
        named={named}
        onName={name}
        options={offered.map(({ id }) => ({ id, face: <DelegationLabel delegationId={id} /> }))}
      />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
