import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'
import { ProposedFields } from './ProposedFields.tsx'
import { useProposedWording } from './useProposedWording.ts'

/** A written amendment that a delegation handed in, entered for it and tabled at once (rule PR9). */
export function ReceiveForm({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { t } = useTranslation('proposal')
  const { language } = useLanguage()
  const { store, delegations } = useWorkspace()
  const { id, text } = paragraph
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const proposed = useProposedWording(paragraph, 'received')
  const [chosen, choose, dropChosen] = useDraftValue(`received-from/${id}`)
  const [author, setAuthor, dropAuthor] = useDraftValue(`received-by/${id}`)
  const from: DelegationId | null = delegations.find((one) => one.id === chosen)?.id ?? null
  const missingId = useId()
  const missing =
    from === null
      ? 'receiveMissingFrom'
      : proposed.isEmpty
        ? 'receiveMissingText'
        : proposed.isSame
          ? 'receiveSame'
          : null

  const submit = async () => {
    if (missing !== null || from === null) return
    const done = await act({
      type: 'receiveProposal',
      paragraphId: id,
      delegationId: from,
      ...proposed.carried,
      ...(author.trim() !== '' && { author: author.trim() }),
    })
    if (done === null) return
    proposed.drop()
    dropChosen()
    dropAuthor()
    store.closeForm()
  }
  return (
    <FormCard
      title={t('receiveTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button
          tone="ink"
          sign="proposal"
          type="submit"
          blockedBy={missing === null ? undefined : missingId}
          isPending={isBusy}
        >
          {t('receiveDo')}
        </Button>
      }
    >
      <p className="small soft">{t('receiveNote')}</p>
      <SelectField
        label={t('receiveFrom')}
        value={from ?? ''}
        onChange={choose}
        options={[
          { value: '', name: '—' },
          ...delegations.map((one) => ({ value: String(one.id), name: printBilingual(one.name, language) })),
        ]}
      />
      <Field label={t('receiveAuthor')} value={author} onChange={setAuthor} isOptional />
      <ProposedFields proposed={proposed} text={text} dir={dir} />
      {missing !== null && (
        <p className="small soft" id={missingId} role="status">
          {t(missing)}
        </p>
      )}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
