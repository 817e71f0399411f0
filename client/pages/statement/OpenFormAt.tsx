import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import type { ReactNode } from 'react'
import { quoteIn } from '../../editor/queries/quoteIn.ts'
import {
  LiftBracketForm,
  LinkForm,
  PackageForm,
  PlaceBracketForm,
  RepairForm,
  WhatIfForm,
} from '../../features/bracket/index.ts'
import { ClauseVerbForm } from '../../features/clause-verb/index.ts'
import { BringBackForm, ParkForm } from '../../features/floor/index.ts'
import { ParagraphHistory } from '../../features/ledger/index.ts'
import { ExplainForm, GiveTextForm, ObjectionForm, PromiseForm, SettlingForm } from '../../features/objection/index.ts'
import { InsertForm, MoveForm, ReasonForm } from '../../features/paragraph/index.ts'
import {
  DecideForm,
  InviteForm,
  MergeForm,
  OrderForm,
  ProposalForm,
  ReceiveForm,
  ReplaceForm,
} from '../../features/proposal/index.ts'
import { RemarkForm } from '../../features/remark/index.ts'
import { RulingForm } from '../../features/ruling/index.ts'
import { useWorkspaceState } from '../../statement/useWorkspace.ts'
import type { OpenForm } from '../../statement/workspaceStore.ts'

interface At {
  readonly paragraph: SheetParagraph
  readonly id: SheetParagraph['id']
  readonly dir: 'rtl' | 'ltr'
}

type OpenOf<Kind extends OpenForm['kind']> = OpenForm & { readonly kind: Kind }

const settling = ({ kind, objectionId }: OpenOf<'disown' | 'begin-consultation' | 'end-consultation'>, { id }: At) => (
  <SettlingForm key={`${kind}/${objectionId}`} id={id} action={kind} objectionId={objectionId} />
)

const withReason = ({ kind }: OpenOf<'strike' | 'reopen'>, { id }: At) => <ReasonForm id={id} action={kind} />

/** The form of each kind; its key names what it is about, so that another of the kind begins afresh. */
const forms: { readonly [Kind in OpenForm['kind']]: (open: OpenOf<Kind>, at: At) => ReactNode } = {
  object: (_, { id }) => <ObjectionForm id={id} />,
  propose: (_, { paragraph, dir }) => <ProposalForm paragraph={paragraph} dir={dir} />,
  bracket: ({ quote, insertPlain }, { paragraph, dir }) => (
    <PlaceBracketForm
      key={JSON.stringify(quote)}
      paragraph={paragraph}
      quote={quote}
      insertPlain={insertPlain}
      dir={dir}
      quoteIn={quoteIn}
    />
  ),
  lift: ({ bracketId }, { paragraph }) => (
    <LiftBracketForm key={bracketId} paragraph={paragraph} bracketId={bracketId} />
  ),
  rule: ({ objectionId }, { paragraph }) => (
    <RulingForm key={objectionId} paragraph={paragraph} objectionId={objectionId} />
  ),
  decide: ({ proposalId }, { paragraph, dir }) => (
    <DecideForm key={proposalId} paragraph={paragraph} proposalId={proposalId} dir={dir} />
  ),
  strike: withReason,
  reopen: withReason,
  insert: (_, { id, paragraph }) => <InsertForm after={id} kind={paragraph.kind} />,
  move: (_, { id }) => <MoveForm id={id} />,
  history: (_, { id }) => <ParagraphHistory id={id} />,
  remark: ({ quote }, { id }) => <RemarkForm key={JSON.stringify(quote)} id={id} quote={quote} />,
  verb: (_, { paragraph, dir }) => <ClauseVerbForm paragraph={paragraph} dir={dir} />,
  park: (_, { id }) => <ParkForm id={id} />,
  'bring-back': (_, { id }) => <BringBackForm id={id} />,
  explain: (_, { id }) => <ExplainForm id={id} />,
  promise: ({ objectionId }, { id }) => <PromiseForm key={objectionId} id={id} objectionId={objectionId} />,
  'give-text': ({ objectionId }, { paragraph }) => (
    <GiveTextForm key={objectionId} paragraph={paragraph} objectionId={objectionId} />
  ),
  disown: settling,
  'begin-consultation': settling,
  'end-consultation': settling,
  link: (_, { id }) => <LinkForm id={id} />,
  package: ({ linkId }, { id }) => <PackageForm key={linkId} id={id} linkId={linkId} />,
  repair: ({ bracketId }, { paragraph, dir }) => (
    <RepairForm key={bracketId} paragraph={paragraph} bracketId={bracketId} dir={dir} quoteIn={quoteIn} />
  ),
  'what-if': (_, { paragraph }) => <WhatIfForm paragraph={paragraph} />,
  merge: (_, { paragraph }) => <MergeForm paragraph={paragraph} />,
  order: (_, { paragraph }) => <OrderForm paragraph={paragraph} />,
  replace: ({ proposalId }, { paragraph, dir }) => (
    <ReplaceForm key={proposalId} paragraph={paragraph} proposalId={proposalId} dir={dir} />
  ),
  receive: (_, { paragraph, dir }) => <ReceiveForm paragraph={paragraph} dir={dir} />,
  invite: ({ proposalId }) => <InviteForm key={proposalId} proposalId={proposalId} />,
  // The words of a proposal are edited in its own card.
  reword: () => null,
}

/** The form that is open at a paragraph. */
export function OpenFormAt({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { id } = paragraph
  const open = useWorkspaceState((state) => (state.form?.at === id ? state.form.open : null))
  if (open === null) return null
  // Each kind stands in the table with its own form, which is more than the compiler follows here.
  const form = forms[open.kind] as (open: OpenForm, at: At) => ReactNode
  return form(open, { paragraph, id, dir })
}
