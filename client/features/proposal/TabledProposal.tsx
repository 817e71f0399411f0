import type { Proposal } from '@tawafuq/domain/acts/statement'
import { ituType } from '@tawafuq/domain/views/ituType'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { votingOrder } from '@tawafuq/domain/views/votingOrder'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'
import { Remarks } from '../remark/index.ts'
import { Colliding } from './Colliding.tsx'
import { FormerWords } from './FormerWords.tsx'
import { ProposedWords } from './ProposedWords.tsx'
import { useRebased } from './useRebased.ts'

interface TabledProposalProps {
  readonly proposal: Proposal
  readonly paragraph: SheetParagraph
}

/** A proposal before everybody: its difference from the text as it stands now, its supporters, and what may be done. */
export function TabledProposal({ proposal, paragraph }: TabledProposalProps) {
  const { t } = useTranslation('proposal')
  const { actor, store } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const [isAsking, setAsking] = useState(false)
  const { id: proposalId, delegationId, supporters, cosponsors } = proposal
  const isItu = useSnapshot((snapshot) => snapshot.statement?.houseStyle === 'itu')
  const place = useSnapshot(({ statement }) =>
    statement === null ? -1 : votingOrder(statement, paragraph.id).indexOf(proposalId),
  )
  const isOurs = delegationId === actor.delegationId
  const mayEverSupport = useRight('supportProposal')
  const maySupport =
    mayEverSupport &&
    !isOurs &&
    actor.delegationId !== null &&
    !supporters.includes(actor.delegationId) &&
    dryRun({ type: 'supportProposal', proposalId }, paragraph.id) === null
  const mayCosponsor =
    mayEverSupport &&
    !isOurs &&
    actor.delegationId !== null &&
    !cosponsors.includes(actor.delegationId) &&
    dryRun({ type: 'supportProposal', proposalId, as: 'cosponsor' }, paragraph.id) === null
  const mayWithdraw = isOurs && dryRun({ type: 'withdrawProposal', proposalId }, paragraph.id) === null
  const mayReplace =
    isOurs &&
    proposal.act !== 'strike' &&
    dryRun({ type: 'replaceProposal', proposalId, text: '…' }, paragraph.id) === null
  const mayDecide =
    useRight('decideProposal') &&
    dryRun({ type: 'decideProposal', proposalId, outcome: 'decline', reason: '…' }, paragraph.id) === null
  const rebased = useRebased(proposal, paragraph.text)
  return (
    <article className="proposal" data-proposal={proposalId}>
      <header className="proposal-head">
        <Icon name="proposal" />
        <span>{t('tabledNumber', { number: proposal.number })}</span>
        {place >= 0 && <span className="faint">{t('orderPlace', { place: place + 1 })}</span>}
        {isItu && <bdi dir="ltr">{ituType(proposal)}</bdi>}
        <DelegationLabel delegationId={delegationId} />
        {proposal.tabledAt !== null && <Hour at={proposal.tabledAt} className="push num" />}
      </header>
      {proposal.received !== undefined && (
        <p className="small soft">
          {proposal.received.author === null ? t('received') : t('receivedFrom', { author: proposal.received.author })}
        </p>
      )}
      <ProposedWords
        proposal={proposal}
        text={rebased.standing === 'carried' ? rebased.text : (proposal.text ?? '')}
        paragraph={paragraph}
      />
      {rebased.standing !== 'unmoved' && (
        <p className="proposal-note" data-standing={rebased.standing}>
          <Icon name="info" />
          <span>{t(`standing_${rebased.standing}`)}</span>
          {rebased.standing === 'carried' && mayReplace && (
            <Button
              isPending={isBusy}
              onPress={() => void act({ type: 'replaceProposal', proposalId, text: rebased.text })}
            >
              {t('rewordToText')}
            </Button>
          )}
        </p>
      )}
      <FormerWords proposalId={proposalId} />
      {mayDecide && <Colliding proposal={proposal} paragraph={paragraph} />}
      <footer className="proposal-foot">
        {supporters.length > 0 && (
          <>
            <span>{t('supportedBy')}</span>
            {supporters.map((supporter) => (
              <DelegationLabel key={supporter} delegationId={supporter} />
            ))}
          </>
        )}
        {cosponsors.length > 0 && (
          <>
            <span>{t('cosponsors')}</span>
            {cosponsors.map((cosponsor) => (
              <DelegationLabel key={cosponsor} delegationId={cosponsor} />
            ))}
          </>
        )}
        <span className="push acts">
          {mayDecide && (
            <Button sign="gavel" onPress={() => store.open(paragraph.id, { kind: 'decide', proposalId })}>
              {t('decide')}
            </Button>
          )}
          {maySupport && (
            <Button isPending={isBusy} onPress={() => void act({ type: 'supportProposal', proposalId })}>
              {t('support')}
            </Button>
          )}
          {mayCosponsor && (
            <Button
              isDisabled={isBusy}
              onPress={() => void act({ type: 'supportProposal', proposalId, as: 'cosponsor' })}
            >
              {t('cosponsor')}
            </Button>
          )}
          {mayReplace && (
            <Button onPress={() => store.open(paragraph.id, { kind: 'replace', proposalId })}>{t('replace')}</Button>
          )}
          {mayWithdraw && !isAsking && <Button onPress={() => setAsking(true)}>{t('withdraw')}</Button>}
          {mayWithdraw && isAsking && (
            <Button
              tone="ink"
              autoFocus
              isPending={isBusy}
              onPress={() => void act({ type: 'withdrawProposal', proposalId })}
            >
              {t('withdrawSure')}
            </Button>
          )}
        </span>
      </footer>
      <Remarks on={{ kind: 'proposal', id: proposalId }} />
      <ActProblem problem={problem} />
    </article>
  )
}
