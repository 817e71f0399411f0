import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { SelectField } from '../../design-system/Field.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { WordDiff } from '../word-diff/index.ts'
import type { ReviewedBlock } from './correctBlocks.ts'
import { authorsOf, type Givers, planAmendments } from './planAmendments.ts'
import type { Amendment, ImportedDocument } from './useImport.ts'

interface AmendmentsDialogProps {
  readonly document: ImportedDocument
  readonly blocks: readonly ReviewedBlock[]
  readonly delegations: readonly Delegation[]
  readonly givers: Givers
  readonly onGive: (author: string, delegationId: DelegationId | null) => void
  readonly onGoOn: () => void
  readonly onClose: () => void
}

/** Whose the tracked changes of a file are, and what becomes of each of them: nothing is tabled before it was seen here. */
export function AmendmentsDialog(props: AmendmentsDialogProps) {
  const { document: read, blocks, delegations, givers, onGive, onGoOn, onClose } = props
  const { t } = useTranslation(['importing', 'proposal', 'shell'])
  const { language } = useLanguage()
  const { amendments = [] } = read
  const plan = planAmendments(read, blocks, givers)
  const nameOf = (id: DelegationId | undefined): string | null => {
    const found = delegations.find((one) => one.id === id)
    return found === undefined ? null : printBilingual(found.name, language)
  }
  return (
    <Dialog
      title={t('amendments')}
      width="wide"
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button tone="primary" size="large" onPress={onGoOn}>
            {t('goOn')}
          </Button>
          <Button size="large" onPress={onClose}>
            {t('back', { ns: 'shell' })}
          </Button>
        </>
      }
    >
      <p className="soft">{t('amendmentsLead')}</p>
      {delegations.length === 0 && <p className="small">{t('amendmentsNoDelegations')}</p>}
      <div className="amendment-authors">
        {authorsOf(amendments).map(({ name, count }) => (
          <SelectField
            key={name}
            label={t('amendmentsOf', { name: name || t('authorUnknown'), count })}
            value={givers.get(name) ?? ''}
            onChange={(value) => onGive(name, delegations.find((one) => one.id === value)?.id ?? null)}
            options={[
              { value: '', name: t('amendmentsLeave') },
              ...delegations.map((one) => ({ value: String(one.id), name: printBilingual(one.name, language) })),
            ]}
          />
        ))}
      </div>
      <p className="small" role="status">
        {t('amendmentsPlan', { count: plan.amendments.length })}
        {plan.leftOut.length > 0 && ` ${t('amendmentsLeft', { count: plan.leftOut.length })}`}
        {plan.remarks.length > 0 && ` ${t('amendmentsRemarks', { count: plan.remarks.length })}`}
      </p>
      <ol className="amendment-list" dir={read.dir} lang={read.lang}>
        {amendments.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the amendments of a file have no identity but their place in it.
          <li key={at} data-left={givers.has(one.author) ? undefined : true}>
            <p className="small soft" dir={language === 'ar' ? 'rtl' : 'ltr'}>
              {t(`act_${one.act}`, { ns: 'proposal' })} · {nameOf(givers.get(one.author)) ?? t('amendmentsLeave')} ·{' '}
              <bdi>{one.author || t('authorUnknown')}</bdi>
            </p>
            <p>
              <Change amendment={one} before={blocks.find(({ key }) => key === one.block)?.text ?? ''} />
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function Change({ amendment, before }: { readonly amendment: Amendment; readonly before: string }) {
  switch (amendment.act) {
    case 'replace':
      return <WordDiff before={before} after={amendment.text ?? ''} isBrief />
    case 'insert-after':
      return <WordDiff before="" after={amendment.text ?? ''} />
    case 'strike':
      return <WordDiff before={before} after="" />
    default:
      return amendment.act satisfies never
  }
}
