import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { type Reworded, useRewording } from '../../statement/useRewording.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import {
  bodyOf,
  type ClauseChoice,
  chooseVerbs,
  type EnactingBody,
  enactingBodies,
  reopenClause,
} from './chooseVerbs.ts'
import { VerbList } from './VerbList.tsx'
import './clauseVerb.css'

interface ClauseVerbFormProps {
  readonly paragraph: SheetParagraph
  readonly dir: 'rtl' | 'ltr'
}

/** The verbs that may open a clause, in the voice of who enacts the text, each with what must follow it. */
export function ClauseVerbForm({ paragraph, dir }: ClauseVerbFormProps) {
  const { t } = useTranslation('clauseVerb')
  const { store } = useWorkspace()
  const { id, text, kind } = paragraph
  const { spoken } = useParagraphName(id)
  const houseStyle = useSnapshot((snapshot) => snapshot.statement?.houseStyle ?? 'un-new-york')
  const [body, setBody] = useState<EnactingBody>(() => bodyOf(houseStyle))
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ClauseChoice['id'] | null>(null)
  const [told, setTold] = useState<Reworded | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { wayAt, reword, problem } = useRewording()
  const way = wayAt(paragraph)
  const role = kind === 'preambular' ? 'preambular' : 'operative'
  const choices = useMemo(() => chooseVerbs(body, role, query), [body, role, query])
  const choice = useMemo(
    () => chooseVerbs(body, role, '').find((one) => one.id === chosen) ?? null,
    [body, role, chosen],
  )
  const change = useMemo(() => (choice === null ? null : reopenClause(text, choice, role)), [text, choice, role])
  const after = change === null ? text : text.slice(0, change.start) + change.replacement + text.slice(change.end)
  const submit = async () => {
    if (change === null || isBusy || way === null) return
    setBusy(true)
    const { start, end, replacement } = change
    const outcome = await reword(paragraph, { base: text, start, end, replacement })
    setBusy(false)
    if (outcome === 'edited' || outcome === 'proposed') store.closeForm()
    else setTold(outcome)
  }
  return (
    <FormCard
      title={t('title', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <Button
          tone="ink"
          type="submit"
          sign={way === 'propose' ? 'lock' : 'check'}
          isDisabled={change === null || way === null || after === text}
          isPending={isBusy}
        >
          {t(way === 'propose' ? 'usePropose' : 'use')}
        </Button>
      }
    >
      <div className="verb-choices">
        <Field label={t('look')} value={query} onChange={setQuery} />
        <SelectField
          label={t('body')}
          value={body}
          onChange={setBody}
          options={enactingBodies.map((value) => ({ value, name: t(`body_${value}`) }))}
        />
      </div>
      <VerbList label={t(`verbs_${role}`)} choices={choices} chosen={chosen} onChoose={setChosen} />
      <div>
        <p className="preview-title">{t('preview')}</p>
        <p className="preview" dir={dir}>
          {change === null ? (
            <span className="small faint">{t('chooseFirst')}</span>
          ) : (
            <WordDiff before={text} after={after} />
          )}
        </p>
        {change !== null && !change.isGoverned && (
          <p className="verb-warning">
            <Icon name="warning" />
            {t('notGoverned')}
          </p>
        )}
      </div>
      {(told === 'moved' || told === 'refused') && problem === null && (
        <p className="error" role="alert">
          <Icon name="warning" />
          <span>{t(told)}</span>
        </p>
      )}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
