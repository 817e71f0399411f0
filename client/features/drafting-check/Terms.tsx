import type { Term } from '@tawafuq/domain/acts/meeting/termBase'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { useTextTools, useTextToolsState } from '../../statement/useTextTools.ts'
import { type SharedTerms, TermForm } from '../terms/index.ts'

interface TermsProps {
  readonly meetingId: string
  readonly terms: SharedTerms
}

/** How many terms are told of beside the text; the whole list has its own page. */
const told = 5

/** The meeting's term base beside the text: what was settled last, and for its keepers a form, filled with the words chosen. */
export function Terms({ meetingId, terms: { at, base, problem, mayKeep, change, reload } }: TermsProps) {
  const { t } = useTranslation(['draftingCheck', 'terms'])
  const tools = useTextTools()
  const wanted = useTextToolsState((state) => state.termWanted)
  const [kept, setKept] = useState<string | null>(null)
  const keep = async (term: Term) => {
    const met = await change({ kind: 'put', terms: [term] })
    if (met === null) {
      setKept(term.preferred)
      tools.show({ termWanted: null })
    }
    return met
  }
  return (
    <details className="drafting-terms" open={wanted !== null || undefined}>
      <summary className="docket-group">
        <span>{t('terms')}</span>
        <span className="num">{base.terms.length}</span>
      </summary>
      <p className="small soft">{t('shared', { ns: 'terms' })}</p>
      {at === 'refused' && problem !== null && <ProblemNotice problem={problem} onRetry={() => void reload()} />}
      {at === 'here' && base.terms.length === 0 && (
        <p className="small faint">{t(mayKeep ? 'noneKeeper' : 'noneReader', { ns: 'terms' })}</p>
      )}
      <ul className="terms">
        {base.terms
          .slice(-told)
          .toReversed()
          .map(({ preferred, variants }) => (
            <li key={preferred}>
              <strong>
                <bdi>{preferred}</bdi>
              </strong>
              {variants.length > 0 && (
                <span className="small soft">{t('instead', { ns: 'terms', variants: variants.join('، ') })}</span>
              )}
            </li>
          ))}
      </ul>
      <p className="small" role="status">
        {kept !== null && t('termKept', { term: kept })}
      </p>
      {mayKeep && (
        <TermForm
          key={wanted === null ? '' : `${wanted.preferred} ${wanted.variants.join(' ')}`}
          {...(wanted !== null && { first: wanted, onClose: () => tools.show({ termWanted: null }) })}
          terms={base.terms}
          onKeep={keep}
        />
      )}
      <p className="small">
        <Link href={`/meetings/${meetingId}/terms`}>{t('open', { ns: 'terms' })}</Link>
      </p>
    </details>
  )
}
