import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../hooks/useTerms.ts'
import { Button } from '../../look/Button.tsx'
import { Field } from '../../look/Field.tsx'
import { Said } from '../Said.tsx'

interface TermsProps {
  readonly terms: readonly Term[]
  readonly onKeep: (terms: readonly Term[]) => void
}

/** The terms that the meeting settled and the wordings to be pointed at, as this browser alone keeps them. */
export function Terms({ terms, onKeep }: TermsProps) {
  const { t } = useTranslation('draftingCheck')
  const [preferred, setPreferred] = useState('')
  const [variants, setVariants] = useState('')
  const wordings = variants
    .split(/[،,؛;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== preferred.trim())
  const isReady = preferred.trim() !== '' && wordings.length > 0
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const term = { preferred: preferred.trim(), variants: wordings }
    onKeep([...terms.filter((one) => one.preferred !== term.preferred), term])
    setPreferred('')
    setVariants('')
  }
  return (
    <details className="drafting-terms">
      <summary className="docket-group">
        <span>{t('terms')}</span>
        <span className="num">{terms.length}</span>
      </summary>
      <p className="small soft">{t('termsNote')}</p>
      {terms.length === 0 ? (
        <p className="small faint">{t('termsNone')}</p>
      ) : (
        <ul className="terms">
          {terms.map((term) => (
            <li key={term.preferred}>
              <span>
                <strong>
                  <Said text={term.preferred} />
                </strong>
                <span className="small soft">{t('notThese', { variants: term.variants.join('، ') })}</span>
              </span>
              <Button
                tone="quiet"
                sign="cross"
                aria-label={t('removeTerm', { term: term.preferred })}
                onPress={() => onKeep(terms.filter((one) => one !== term))}
              />
            </li>
          ))}
        </ul>
      )}
      <form className="terms-form" onSubmit={add}>
        <Field label={t('preferred')} value={preferred} onChange={setPreferred} />
        <Field label={t('variants')} hint={t('variantsHint')} value={variants} onChange={setVariants} />
        <Button type="submit" sign="plus" isDisabled={!isReady}>
          {t('addTerm')}
        </Button>
      </form>
    </details>
  )
}
