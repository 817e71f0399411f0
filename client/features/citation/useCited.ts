import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitedParagraph } from './findByLabel.ts'
import { useParagraphNumbers } from './useParagraphNumbers.ts'

/** Every paragraph as it is cited, in the order of the text. */
export function useCited(): readonly CitedParagraph[] {
  const { t } = useTranslation('statement')
  const numbers = useParagraphNumbers(t('again'))
  return useMemo(() => [...numbers].map(([id, { part, number }]) => ({ id, part, number })), [numbers])
}
