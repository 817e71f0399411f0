import type { Command } from '@tawafuq/domain/acts/commands'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import type { IconName } from '../../design-system/Icon.tsx'
import type { MenuAct } from '../../design-system/Menu.tsx'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import type { OpenForm } from '../../statement/workspaceStore.ts'

/** The rarer acts of a negotiation on a paragraph: hidden by right, explained by circumstance (rule UI21). */
export function useNegotiationActs(paragraph: SheetParagraph): readonly MenuAct[] {
  const { t } = useTranslation(['floor', 'objection', 'bracket', 'proposal'])
  const { store, language, delegations } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { id, brackets, proposals } = paragraph
  const isParked = useSnapshot(
    (snapshot) => snapshot.statement?.paragraphs.find((one) => one.id === id)?.parked !== null,
  )
  const rights = {
    park: useRight('parkParagraph'),
    explain: useRight('explainPosition'),
    link: useRight('linkBrackets'),
    merge: useRight('mergeProposals'),
    order: useRight('orderProposals'),
    preview: useRight('giveRuling'),
    receive: useRight('receiveProposal'),
  }
  const standing = brackets.filter(({ state }) => state !== 'lifted').length
  const tabled = proposals.filter(({ state, act }) => state === 'tabled' && act === 'replace').length
  const before = proposals.filter(({ state }) => state === 'tabled').length
  const entry = (
    open: Extract<OpenForm['kind'], 'park' | 'explain' | 'link' | 'merge' | 'order' | 'receive' | 'what-if'>,
    name: string,
    sign: IconName,
    command: Command | null,
  ): MenuAct => {
    const refusal = command === null ? null : dryRun(command, id)
    return {
      id: open,
      name: refusal === null ? name : `${name} · ${refusalSentence(refusal, language)}`,
      sign,
      isDisabled: refusal !== null,
      onAct: () => store.open(id, { kind: open }),
    }
  }
  return [
    ...(rights.park && !isParked && paragraph.draft.open
      ? [entry('park', t('park'), 'parked', { type: 'parkParagraph', paragraphId: id, with: '…' })]
      : []),
    ...(rights.explain
      ? [
          entry('explain', t('explain', { ns: 'objection' }), 'text', {
            type: 'explainPosition',
            paragraphId: id,
            text: '…',
          }),
        ]
      : []),
    ...(rights.receive && delegations[0] !== undefined
      ? [
          entry('receive', t('receive', { ns: 'proposal' }), 'proposal', {
            type: 'receiveProposal',
            paragraphId: id,
            delegationId: delegations[0].id,
            act: paragraph.draft.open ? 'strike' : 'insert-after',
            text: '…',
          }),
        ]
      : []),
    ...(rights.link && standing > 0 ? [entry('link', t('link', { ns: 'bracket' }), 'link', null)] : []),
    ...(rights.preview && standing > 0 ? [entry('what-if', t('whatIf', { ns: 'bracket' }), 'search', null)] : []),
    ...(rights.order && before > 1 ? [entry('order', t('orderOpen', { ns: 'proposal' }), 'list', null)] : []),
    ...(rights.merge && tabled > 1 ? [entry('merge', t('merge', { ns: 'proposal' }), 'proposal', null)] : []),
  ]
}
