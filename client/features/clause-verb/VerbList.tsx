import { useTranslation } from 'react-i18next'
import type { ClauseChoice } from './chooseVerbs.ts'

interface VerbListProps {
  readonly label: string
  readonly choices: readonly ClauseChoice[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** Verbs to choose one from, each with what follows it and the English that it renders. */
export function VerbList({ label, choices, chosen, onChoose }: VerbListProps) {
  const { t } = useTranslation('clauseVerb')
  if (choices.length === 0) return <p className="small faint">{t('none')}</p>
  return (
    <fieldset className="verbs">
      <legend className="hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className="verb">
          <input
            type="radio"
            name="verb"
            value={choice.id}
            checked={choice.id === chosen}
            onChange={() => onChoose(choice.id)}
          />
          <span className="verb-words" dir="rtl" lang="ar">
            {choice.words}
          </span>
          <span className="verb-follows">
            {t('governs')} <Follows choice={choice} />
          </span>
          <bdi className="verb-english" dir="ltr" lang="en">
            {choice.en}
          </bdi>
        </label>
      ))}
    </fieldset>
  )
}

function Follows({ choice }: { readonly choice: ClauseChoice }) {
  const { t } = useTranslation('clauseVerb')
  const { addressee, by, follows, direct } = choice.government
  const forms = follows.map((form) => (form === '∅' ? t('object') : form)).join(` ${t('or')} `)
  if (!addressee) return <bdi>{forms}</bdi>
  const addressed = [...(by === '∅' ? [] : [by]), t('addressee'), forms].join(' + ')
  return <bdi>{[addressed, ...direct].join(`${t('comma')} ${t('or')} `)}</bdi>
}
