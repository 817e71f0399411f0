import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { quoteIn } from '../../editor/queries/quoteIn.ts'
import { LiftBracketForm, PlaceBracketForm } from '../../features/bracket/index.ts'
import { ClauseVerbForm } from '../../features/clause-verb/index.ts'
import { ParagraphHistory } from '../../features/ledger/index.ts'
import { ObjectionForm } from '../../features/objection/index.ts'
import { InsertForm, MoveForm, ReasonForm } from '../../features/paragraph/index.ts'
import { DecideForm, ProposalForm } from '../../features/proposal/index.ts'
import { RemarkForm } from '../../features/remark/index.ts'
import { RulingForm } from '../../features/ruling/index.ts'
import { useWorkspaceState } from '../../statement/useWorkspace.ts'
import { NegotiationFormAt } from './NegotiationFormAt.tsx'

/** The form that is open at a paragraph. */
export function OpenFormAt({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { id } = paragraph
  const open = useWorkspaceState((state) => (state.form?.at === id ? state.form.open : null))
  if (open === null) return null
  switch (open.kind) {
    case 'object':
      return <ObjectionForm id={id} />
    case 'propose':
      return <ProposalForm paragraph={paragraph} dir={dir} />
    case 'bracket':
      return (
        <PlaceBracketForm
          key={JSON.stringify(open.quote)}
          paragraph={paragraph}
          quote={open.quote}
          insertPlain={open.insertPlain}
          dir={dir}
          quoteIn={quoteIn}
        />
      )
    case 'lift':
      return <LiftBracketForm key={open.bracketId} paragraph={paragraph} bracketId={open.bracketId} />
    case 'rule':
      return <RulingForm key={open.objectionId} paragraph={paragraph} objectionId={open.objectionId} />
    case 'decide':
      return <DecideForm key={open.proposalId} paragraph={paragraph} proposalId={open.proposalId} dir={dir} />
    case 'strike':
    case 'reopen':
      return <ReasonForm id={id} action={open.kind} />
    case 'insert':
      return <InsertForm after={id} kind={paragraph.kind} />
    case 'move':
      return <MoveForm id={id} />
    case 'history':
      return <ParagraphHistory id={id} />
    case 'remark':
      return <RemarkForm key={JSON.stringify(open.quote)} id={id} quote={open.quote} />
    case 'verb':
      return <ClauseVerbForm paragraph={paragraph} dir={dir} />
    case 'park':
    case 'bring-back':
    case 'explain':
    case 'promise':
    case 'give-text':
    case 'disown':
    case 'begin-consultation':
    case 'end-consultation':
    case 'link':
    case 'package':
    case 'repair':
    case 'what-if':
    case 'merge':
    case 'order':
    case 'replace':
    case 'receive':
    case 'invite':
      return <NegotiationFormAt paragraph={paragraph} open={open} dir={dir} />
    case 'reword':
      // The words of a proposal are edited in its own card.
      return null
    default:
      return open satisfies never
  }
}
