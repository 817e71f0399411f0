import type { Quote } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { selectedQuote } from '../../editor/queries/selectedQuote.ts'
import { useMayKeepTerms } from '../../features/terms/index.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useTextTools } from '../../statement/useTextTools.ts'
import { useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'

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

/** Beside selected words, at rest or in the editor: the offers to bracket them, to remark on them, and to settle them as a term. */
export function SelectionOffer({ host, paragraph }: SelectionOfferProps) {
  const { store } = useWorkspace()
  const isRight = useRight('placeBracket')
  const isFormOpen = useWorkspaceState((state) => state.form !== null)
  const [offer, setOffer] = useState<Offer | null>(null)
  const mayKeep = useMayKeepTerms()
  const mayBracket = isRight && paragraph.draft.open
  const mayRemark = useRight('remark')
  const isOffered = mayBracket || mayKeep || mayRemark

  useEffect(() => {
    if (!isOffered) return
    const look = () => {
      const root = host.current
      const text = root?.querySelector<HTMLElement>('.ptext, .ptable')
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
  }, [host, isOffered])

  if (offer === null || !isOffered || isFormOpen) return null
  return (
    <div className="selection-offer" style={{ insetInlineStart: Math.max(0, offer.x), insetBlockStart: offer.y + 6 }}>
      {mayBracket && (
        <BracketOffer
          quote={offer.quote}
          paragraph={paragraph}
          onTake={() => {
            store.open(paragraph.id, { kind: 'bracket', quote: offer.quote, insertPlain: null })
            setOffer(null)
          }}
        />
      )}
      {mayRemark && (
        <RemarkOffer
          quote={offer.quote}
          paragraph={paragraph}
          onTake={() => {
            store.open(paragraph.id, { kind: 'remark', quote: offer.quote })
            setOffer(null)
          }}
        />
      )}
      {mayKeep && <TermOffer words={offer.quote.exact} onTake={() => setOffer(null)} />}
    </div>
  )
}

interface BracketOfferProps {
  readonly quote: Quote
  readonly paragraph: SheetParagraph
  readonly onTake: () => void
}

function BracketOffer({ quote, paragraph, onTake }: BracketOfferProps) {
  const { t } = useTranslation('bracket')
  const dryRun = useDryRun(paragraph.id)
  const refusal = dryRun({ type: 'placeBracket', paragraphId: paragraph.id, quote, kind: 'disputed' }, paragraph.id)
  // The forecast reads the draft as announced, which may be a moment behind the words just typed.
  if (refusal !== null && refusal.code !== 'quote-not-found') return null
  return (
    <Offered onTake={onTake}>
      <Icon name="bracketed" />
      {t('place')}
    </Offered>
  )
}

function RemarkOffer({ paragraph, onTake }: BracketOfferProps) {
  const { t } = useTranslation('remark')
  const dryRun = useDryRun(paragraph.id)
  const on = { kind: 'paragraph', id: paragraph.id } as const
  if (dryRun({ type: 'remark', on, text: '…' }, paragraph.id) !== null) return null
  return (
    <Offered onTake={onTake}>
      <Icon name="text" />
      {t('offer')}
    </Offered>
  )
}

/** A term is a few words; nobody settles a sentence. */
const longestTerm = 80

function TermOffer({ words, onTake }: { readonly words: string; readonly onTake: () => void }) {
  const { t } = useTranslation('draftingCheck')
  const tools = useTextTools()
  const preferred = words.trim().replace(/\s+/gu, ' ')
  if (preferred === '' || preferred.length > longestTerm) return null
  return (
    <Offered
      onTake={() => {
        tools.show({ isChecking: true, termWanted: { preferred, variants: [] } })
        onTake()
      }}
    >
      <Icon name="list" />
      {t('toTerms')}
    </Offered>
  )
}

function Offered({ onTake, children }: { readonly onTake: () => void; readonly children: ReactNode }) {
  return (
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
      {children}
    </button>
  )
}
