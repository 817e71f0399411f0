import type { Proposal } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import { WordDiff } from '../word-diff/index.ts'

interface ProposedWordsProps {
  readonly proposal: Proposal
  readonly text: string
  readonly paragraph: SheetParagraph
}

/** What a proposal would make of the text: words in and out, a new paragraph, or none. */
export function ProposedWords({ proposal, text, paragraph }: ProposedWordsProps) {
  const { t } = useTranslation('proposal')
  switch (proposal.act) {
    case 'strike':
      return (
        <blockquote>
          <p className="small soft">{t('strikes')}</p>
        </blockquote>
      )
    case 'insert-after':
      return (
        <blockquote>
          <ins>
            <IsolatedText text={text} />
          </ins>
        </blockquote>
      )
    case 'replace':
      return (
        <blockquote>
          <WordDiff before={paragraph.text} after={text} />
        </blockquote>
      )
    default:
      return proposal.act satisfies never
  }
}
