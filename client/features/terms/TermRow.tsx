import type { Term } from '@tawafuq/domain/acts/meeting/termBase'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/request.ts'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { TermForm } from './TermForm.tsx'

interface TermRowProps {
  readonly term: Term
  readonly terms: readonly Term[]
  /** Null for who may not change the list. */
  readonly onMend: ((term: Term) => Promise<Problem | null>) | null
  readonly onRemove: () => void
}

/** One settled term with the wordings it replaces; its keepers mend it in place. */
export function TermRow({ term, terms, onMend, onRemove }: TermRowProps) {
  const { t } = useTranslation('terms')
  const [isMending, setMending] = useState(false)
  const { preferred, variants, note } = term
  if (isMending && onMend !== null) {
    return (
      <li>
        <TermForm first={term} terms={terms} isMending onKeep={onMend} onClose={() => setMending(false)} />
      </li>
    )
  }
  return (
    <li className="terms-row">
      <span className="terms-words">
        <strong>
          <BidiText text={preferred} />
        </strong>
        {variants.length > 0 && <span className="soft">{t('instead', { variants: variants.join('، ') })}</span>}
        {note !== undefined && (
          <span className="small faint">
            <BidiText text={note} />
          </span>
        )}
      </span>
      {onMend !== null && (
        <span className="terms-acts">
          <Button tone="quiet" aria-label={t('mendNamed', { term: preferred })} onPress={() => setMending(true)}>
            {t('mend')}
          </Button>
          <Button tone="quiet" sign="cross" aria-label={t('remove', { term: preferred })} onPress={onRemove} />
        </span>
      )}
    </li>
  )
}
