import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { ProposalAct } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'

/** Characters that are compared as they are typed; a longer text would hold up the typing. */
const comparedLength = 10_000

/** A written amendment that a delegation handed in, entered for it and tabled at once (rule PR9). */
export function ReceiveForm({ paragraph, dir }: { readonly paragraph: SheetParagraph; readonly dir: 'rtl' | 'ltr' }) {
  const { t } = useTranslation('proposal')
  const { language } = useLanguage()
  const { store, delegations } = useWorkspace()
  const { id, text, draft } = paragraph
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const acts: readonly ProposalAct[] = draft.open ? ['replace', 'insert-after', 'strike'] : ['insert-after']
  const [action, setAction] = useState<ProposalAct>(acts[0] ?? 'insert-after')
  const [chosen, choose, dropChosen] = useDraftValue(`received-from/${id}`)
  const [author, setAuthor, dropAuthor] = useDraftValue(`received-by/${id}`)
  const from: DelegationId | null = delegations.find((one) => one.id === chosen)?.id ?? null
  const missingId = useId()
  const [wording, writeWording, dropWording] = useDraftValue(`received/${id}`, text)
  const [added, writeAdded, dropAdded] = useDraftValue(`received-after/${id}`)
  const words = action === 'replace' ? wording : action === 'insert-after' ? added : ''
  const missing =
    from === null
      ? 'receiveMissingFrom'
      : action !== 'strike' && words.trim() === ''
        ? 'receiveMissingText'
        : action === 'replace' && words.trim() === text
          ? 'receiveSame'
          : null

  const submit = async () => {
    if (missing !== null || from === null) return
    const done = await act({
      type: 'receiveProposal',
      paragraphId: id,
      delegationId: from,
      act: action,
      ...(action !== 'strike' && { text: words.trim() }),
      ...(author.trim() !== '' && { author: author.trim() }),
    })
    if (done === null) return
    if (action === 'replace') dropWording()
    if (action === 'insert-after') dropAdded()
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
          value={action}
          onChange={setAction}
          options={acts.map((value) => ({ value, name: t(`act_${value}`) }))}
        />
      )}
      {action === 'replace' && (
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
      {action === 'insert-after' && (
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
