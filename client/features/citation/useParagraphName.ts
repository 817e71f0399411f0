import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { ParagraphKind } from '@tawafuq/domain/acts/statement'
import type { ParagraphNumber } from '@tawafuq/domain/views/paragraphNumbers'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParagraphNumbers } from './useParagraphNumbers.ts'

export interface ParagraphCitation {
  readonly part: string
  readonly number: string | null
  readonly hanging: string | null
  /** Part and number together, as they are spoken: `الديباجة 2`. */
  readonly spoken: string
}

/** Names paragraphs as the reader's language cites them. */
export function useParagraphNames(): (id: ParagraphId) => ParagraphCitation {
  const { t } = useTranslation('statement')
  const numbers = useParagraphNumbers(t('again'))
  return useMemo(() => {
    // The same object for the same name, so that a line that has not changed is not drawn again.
    const names = new Map<ParagraphId, ParagraphCitation>()
    return (id: ParagraphId) => {
      const known = names.get(id) ?? nameOf(numbers.get(id), (kind) => t(`part_${kind}`))
      names.set(id, known)
      return known
    }
  }, [numbers, t])
}

export function useParagraphName(id: ParagraphId): ParagraphCitation {
  return useParagraphNames()(id)
}

function nameOf(number: ParagraphNumber | undefined, part: (kind: ParagraphKind) => string): ParagraphCitation {
  const kind = part(number?.part ?? 'body')
  const own = number?.number ?? null
  return { part: kind, number: own, hanging: number?.hanging ?? null, spoken: own === null ? kind : `${kind} ${own}` }
}
