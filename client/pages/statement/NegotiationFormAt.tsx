import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { quoteIn } from '../../editor/queries/quoteIn.ts'
import { LinkForm, PackageForm, RepairForm, WhatIfForm } from '../../features/bracket/index.ts'
import { BringBackForm, ParkForm } from '../../features/floor/index.ts'
import { ExplainForm, GiveTextForm, PromiseForm, SettlingForm } from '../../features/objection/index.ts'
import { InviteForm, MergeForm, OrderForm, ReceiveForm, ReplaceForm } from '../../features/proposal/index.ts'
import type { NegotiationForm } from '../../statement/workspaceStore.ts'

interface NegotiationFormAtProps {
  readonly paragraph: SheetParagraph
  readonly open: NegotiationForm
  readonly dir: 'rtl' | 'ltr'
}

/** The forms of the rarer acts of a negotiation, at their paragraph. */
export function NegotiationFormAt({ paragraph, open, dir }: NegotiationFormAtProps) {
  const { id } = paragraph
  switch (open.kind) {
    case 'park':
      return <ParkForm id={id} />
    case 'bring-back':
      return <BringBackForm id={id} />
    case 'explain':
      return <ExplainForm id={id} />
    case 'promise':
      return <PromiseForm key={open.objectionId} id={id} objectionId={open.objectionId} />
    case 'give-text':
      return <GiveTextForm key={open.objectionId} paragraph={paragraph} objectionId={open.objectionId} />
    case 'disown':
    case 'begin-consultation':
    case 'end-consultation':
      return (
        <SettlingForm
          key={`${open.kind}/${open.objectionId}`}
          id={id}
          action={open.kind}
          objectionId={open.objectionId}
        />
      )
    case 'link':
      return <LinkForm id={id} />
    case 'package':
      return <PackageForm key={open.linkId} id={id} linkId={open.linkId} />
    case 'repair':
      return (
        <RepairForm key={open.bracketId} paragraph={paragraph} bracketId={open.bracketId} dir={dir} quoteIn={quoteIn} />
      )
    case 'what-if':
      return <WhatIfForm paragraph={paragraph} />
    case 'merge':
      return <MergeForm paragraph={paragraph} />
    case 'order':
      return <OrderForm paragraph={paragraph} />
    case 'replace':
      return <ReplaceForm key={open.proposalId} paragraph={paragraph} proposalId={open.proposalId} dir={dir} />
    case 'receive':
      return <ReceiveForm paragraph={paragraph} dir={dir} />
    case 'invite':
      return <InviteForm key={open.proposalId} proposalId={open.proposalId} />
    default:
      return open satisfies never
  }
}
