import { useTranslation } from 'react-i18next'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { WordDiff } from '../word-diff/index.ts'
import type { ProposedWording } from './useProposedWording.ts'

/** Characters that are compared as they are typed; a longer text would hold up the typing. */
const comparedLength = 10_000

interface ProposedFieldsProps {
  readonly proposed: ProposedWording
  /** What the paragraph reads. */
  readonly text: string
  readonly dir: 'rtl' | 'ltr'
}

/** What is proposed for a paragraph, its words, and how they differ from what stands. */
export function ProposedFields({ proposed, text, dir }: ProposedFieldsProps) {
  const { t } = useTranslation('proposal')
  const { acts, act, setAct, words, write, isSame } = proposed
  return (
    <>
      {acts.length > 1 && (
        <Choice
          label={t('act')}
          value={act}
          onChange={setAct}
          options={acts.map((value) => ({ value, name: t(`act_${value}`) }))}
        />
      )}
      {act !== 'strike' && <Field label={t('text')} value={words} onChange={write} rows={4} dir={dir} isNeeded />}
      {act === 'replace' && words.length <= comparedLength && (
        <div>
          <p className="preview-title">{t('compare')}</p>
          <p className="preview">
            {isSame ? <span className="small faint">{t('same')}</span> : <WordDiff before={text} after={words} />}
          </p>
        </div>
      )}
    </>
  )
}
