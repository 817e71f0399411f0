import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { ProposalAct } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDesk } from '../../statement/useDesk.ts'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useKeptText } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

/** Characters that are compared as they are typed; a longer text would hold up the typing. */
const comparedLength = 10_000

/** A written amendment that a delegation handed in, entered for it and tabled at once (rule PR9). */
export function ReceiveForm({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { t } = useTranslation('proposal')
  const { language } = useLanguage()
  const { store, delegations } = useDesk()
  const { id, text, draft } = paragraph
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const acts: readonly ProposalAct[] = draft.open ? ['replace', 'insert-after', 'strike'] : ['insert-after']
  const [deed, setDeed] = useState<ProposalAct>(acts[0] ?? 'insert-after')
  const [chosen, choose, dropChosen] = useKeptText(`received-from/${id}`)
  const [author, setAuthor, dropAuthor] = useKeptText(`received-by/${id}`)
  const from: DelegationId | null = delegations.find((one) => one.id === chosen)?.id ?? null
  const missingId = useId()
  const [wording, writeWording, dropWording] = useKeptText(`received/${id}`, text)
  const [added, writeAdded, dropAdded] = useKeptText(`received-after/${id}`)
  const words = deed === 'replace' ? wording : deed === 'insert-after' ? added : ''
  const missing =
    from === null
      ? 'receiveMissingFrom'
      : deed !== 'strike' && words.trim() === ''
        ? 'receiveMissingText'
        : deed === 'replace' && words.trim() === text
          ? 'receiveSame'
          : null

  const submit = async () => {
    if (missing !== null || from === null) return
    const done = await act({
      type: 'receiveProposal',
      paragraphId: id,
      delegationId: from,
      act: deed,
      ...(deed !== 'strike' && { text: words.trim() }),
      ...(author.trim() !== '' && { author: author.trim() }),
    })
    if (done === null) return
    if (deed === 'replace') dropWording()
    if (deed === 'insert-after') dropAdded()
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
      {acts.length > 1 && (
        <Choice
          label={t('act')}
          value={deed}
          onChange={setDeed}
          options={acts.map((value) => ({ value, name: t(`act_${value}`) }))}
        />
      )}
      {deed === 'replace' && (
        <>
          <Field label={t('text')} value={wording} onChange={writeWording} rows={4} dir={dir} isNeeded />
          {words.trim() !== text && words.length <= comparedLength && (
            <div>
              <p className="preview-title">{t('compare')}</p>
              <p className="preview">
                <WordDiff before={text} after={words} />
              </p>
            </div>
          )}
        </>
      )}
      {deed === 'insert-after' && (
        <Field label={t('text')} value={added} onChange={writeAdded} rows={4} dir={dir} isNeeded />
      )}
      {missing !== null && (
        <p className="small soft" id={missingId} role="status">
          {t(missing)}
        </p>
      )}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
