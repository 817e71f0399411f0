import type { Proposal } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useProposalRoom } from '../../statement/useProposalRoom.ts'
import { useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'
import { ProposedWords } from './ProposedWords.tsx'

interface DraftProposalProps {
  readonly proposal: Proposal
  readonly paragraph: SheetParagraph
  readonly editor: ReactNode
}

/** A proposal that only its delegation and those it invited see: they word it together, and table it when it is ready (rule PR1). */
export function DraftProposal({ proposal, paragraph, editor }: DraftProposalProps) {
  const { t } = useTranslation('proposal')
  const { store, actor } = useWorkspace()
  const { act, isBusy, problem } = useAct()
  const [isAsking, setAsking] = useState(false)
  const { reading } = useProposalRoom(proposal.id)
  const { id: proposalId } = proposal
  const isWording = useWorkspaceState(({ form }) => form?.open.kind === 'reword' && form.open.proposalId === proposalId)
  const isOurs = proposal.delegationId === actor.delegationId
  const hasText = proposal.act !== 'strike'
  return (
    <article className="proposal" data-proposal={proposalId}>
      <header className="proposal-head">
        <Icon name="proposal" />
        <span>{t('draft')}</span>
        <DelegationLabel delegationId={proposal.delegationId} />
      </header>
      {hasText && isWording ? (
        editor
      ) : reading === null && hasText ? (
        <p className="proposal-note faint">{t('opening')}</p>
      ) : (
        <ProposedWords proposal={proposal} text={reading?.text ?? ''} paragraph={paragraph} />
      )}
      <footer className="proposal-foot">
        <span className="row">
          <Icon name="lock" />
          {t(proposal.invited.length > 0 ? 'draftNoteInvited' : 'draftNote')}
        </span>
        {proposal.invited.length > 0 && (
          <>
            <span>{t('invited')}</span>
            {proposal.invited.map((id) => (
              <DelegationLabel key={id} delegationId={id} />
            ))}
          </>
        )}
        <span className="push acts">
          {hasText && (
            <Button
              sign={isWording ? 'check' : 'text'}
              onPress={() => (isWording ? store.closeForm() : store.open(paragraph.id, { kind: 'reword', proposalId }))}
            >
              {t(isWording ? 'rewordDone' : 'reword')}
            </Button>
          )}
          {isOurs && (
            <Button sign="proposal" isPending={isBusy} onPress={() => void act({ type: 'tableProposal', proposalId })}>
              {t('tableNow')}
            </Button>
          )}
          {isOurs && (
            <Button sign="people" onPress={() => store.open(paragraph.id, { kind: 'invite', proposalId })}>
              {t('invite')}
            </Button>
          )}
          {isOurs && isAsking && (
            <Button tone="ink" autoFocus onPress={() => void act({ type: 'withdrawProposal', proposalId })}>
              {t('withdrawSure')}
            </Button>
          )}
          {isOurs && !isAsking && (
            <Button tone="quiet" onPress={() => setAsking(true)}>
              {t('withdraw')}
            </Button>
          )}
        </span>
      </footer>
      <ActProblem problem={problem} />
    </article>
  )
}
