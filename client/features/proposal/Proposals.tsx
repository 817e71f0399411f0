import { maySeeProposal } from '@tawafuq/domain/acts/standing'
import type { Proposal } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon, type IconName } from '../../design-system/Icon.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { DraftProposal } from './DraftProposal.tsx'
import { TabledProposal } from './TabledProposal.tsx'

interface ProposalsProps {
  readonly paragraph: SheetParagraph
  /** The editor of a proposal's own room; whoever composes the screen has it. */
  readonly editorFor: (proposal: Proposal) => ReactNode
}

/** Proposals to a paragraph: drafts of the delegation and those it was invited to, then what is tabled; what was declined is in its history. */
export function Proposals({ paragraph, editorFor }: ProposalsProps) {
  const { actor } = useWorkspace()
  const proposals = useSnapshot((snapshot) => snapshot.statement?.proposals) ?? []
  const here = proposals.filter(({ paragraphId }) => paragraphId === paragraph.id)
  const ours = here.filter((one) => one.state === 'draft' && maySeeProposal(one, actor.delegationId))
  const tabled = here.filter(({ state }) => state === 'tabled')
  const taken = here.filter(({ state }) => state === 'applied' && paragraph.draft.open)
  return (
    <>
      {ours.map((proposal) => (
        <PartBoundary key={proposal.id} at={proposal}>
          <DraftProposal proposal={proposal} paragraph={paragraph} editor={editorFor(proposal)} />
        </PartBoundary>
      ))}
      {tabled.map((proposal) => (
        <PartBoundary key={proposal.id} at={proposal}>
          <TabledProposal proposal={proposal} paragraph={paragraph} />
        </PartBoundary>
      ))}
      {taken.map((proposal) => (
        <PartBoundary key={proposal.id} at={proposal}>
          <Settled proposal={proposal} />
        </PartBoundary>
      ))}
    </>
  )
}

const settledSigns: Readonly<Record<'applied' | 'bracketed' | 'declined' | 'withdrawn', IconName>> = {
  applied: 'check',
  bracketed: 'bracketed',
  declined: 'cross',
  withdrawn: 'undo',
}

function Settled({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const { state, decision, delegationId, text, base } = proposal
  if (state === 'draft' || state === 'tabled') return null
  return (
    <article className="proposal" data-proposal={proposal.id}>
      <header className="proposal-head">
        <Icon name="proposal" />
        <span>{t('settled')}</span>
        <DelegationLabel delegationId={delegationId} />
        {decision !== null && <Hour at={decision.at} className="push num" />}
      </header>
      {text !== null && base !== null && proposal.act === 'replace' && (
        <blockquote>
          <WordDiff before={base} after={decision?.text ?? text} isBrief />
        </blockquote>
      )}
      <footer className="proposal-foot">
        <span className="ok">
          <Icon name={settledSigns[state]} />
          {t(state)}
        </span>
        {decision?.reason && <BidiText text={decision.reason} />}
      </footer>
    </article>
  )
}
