import type { ProposalId } from '@tawafuq/domain/acts/ids'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { WordDiff } from '../word-diff/index.ts'

/** What a proposal read before its delegation replaced the words, each wording against the next. Nothing where it never did. */
export function FormerWords({ proposalId }: { readonly proposalId: ProposalId }) {
  const { t } = useTranslation('proposal')
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const wordings = useMemo(
    () =>
      entries.flatMap(({ event, at, version }) =>
        (event.type === 'ProposalTabled' || event.type === 'ProposalReplaced') && event.proposalId === proposalId
          ? [{ text: event.text ?? '', at, version }]
          : [],
      ),
    [entries, proposalId],
  )
  if (wordings.length < 2) return null
  return (
    <details className="former-words">
      <summary>{t('formerWords', { count: wordings.length - 1 })}</summary>
      {wordings.slice(1).map(({ text, at, version }, nth) => (
        <blockquote key={version}>
          <p className="tiny faint">
            {t('replacedAt')} <Hour at={at} />
          </p>
          <WordDiff before={wordings[nth]?.text ?? ''} after={text} />
        </blockquote>
      ))}
    </details>
  )
}
