import type { SheetParagraph } from '@tawafuq/domain/projections/sheet'
import type { Quote } from '@tawafuq/domain/statement'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { selectedQuote } from '../../editor/queries/selectedQuote.ts'
import { useDesk, useDeskState } from '../../hooks/useDesk.ts'
import { useForecast, useRight } from '../../hooks/useForecast.ts'
import { Sign } from '../../look/Sign.tsx'

interface SelectionOfferProps {
  readonly host: RefObject<HTMLDivElement | null>
  readonly paragraph: SheetParagraph
}

interface Offer {
  readonly quote: Quote
  /** Where the words are in the paragraph's own box, in pixels from its start and top. */
  readonly x: number
  readonly y: number
}

/** Beside selected words, at rest or in the editor: the offer to bracket them. */
export function SelectionOffer({ host, paragraph }: SelectionOfferProps) {
  const { t } = useTranslation('bracket')
  const { store } = useDesk()
  const isRight = useRight('placeBracket')
  const isFormOpen = useDeskState((state) => state.form !== null)
  const [offer, setOffer] = useState<Offer | null>(null)
  const mayEver = isRight && paragraph.draft.open

  useEffect(() => {
    if (!mayEver) return
    const look = () => {
      const root = host.current
      const text = root?.querySelector<HTMLElement>('.ptext')
      const chosen = text == null ? null : selectedQuote(text)
      if (root === null || chosen === null) return setOffer(null)
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      const box = root.getBoundingClientRect()
      if (words === undefined) return setOffer(null)
      const isRtl = getComputedStyle(root).direction === 'rtl'
      setOffer({ quote: chosen, x: isRtl ? box.right - words.right : words.left - box.left, y: words.bottom - box.top })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [host, mayEver])

  if (offer === null || !mayEver || isFormOpen) return null
  return (
    <Offered
      offer={offer}
      paragraph={paragraph}
      words={t('place')}
      onTake={() => {
        store.open(paragraph.id, { kind: 'bracket', quote: offer.quote, insertPlain: null })
        setOffer(null)
      }}
    />
  )
}

interface OfferedProps {
  readonly offer: Offer
  readonly paragraph: SheetParagraph
  readonly words: string
  readonly onTake: () => void
}

function Offered({ offer, paragraph, words, onTake }: OfferedProps) {
  const forecast = useForecast()
  const command = { type: 'placeBracket', paragraphId: paragraph.id, quote: offer.quote, kind: 'disputed' } as const
  const refusal = forecast(command, paragraph.id)
  // The forecast reads the draft as announced, which may be a moment behind the words just typed.
  if (refusal !== null && refusal.code !== 'quote-not-found') return null
  return (
    <div className="selection-offer" style={{ insetInlineStart: Math.max(0, offer.x), insetBlockStart: offer.y + 6 }}>
      <button
        type="button"
        className="btn"
        // The selection must survive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation()
          onTake()
        }}
      >
        <Sign name="bracketed" />
        {words}
      </button>
    </div>
  )
}
