import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import { useNarrow } from '../../design-system/useNarrow.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { type ComparedParagraph, type DiffPiece, readablePieces } from './compareTexts.ts'

interface ComparedRowProps {
  readonly compared: ComparedParagraph
  readonly hidesCosmetic: boolean
  readonly isHere: boolean
}

/** One paragraph in both versions: side by side where there is room, else with its changes in the line. */
export const ComparedRow = memo(function ComparedRow({ compared, hidesCosmetic, isHere }: ComparedRowProps) {
  const { t } = useTranslation('comparing')
  const isNarrow = useNarrow()
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const lang = useSnapshot((snapshot) => snapshot.statement?.lang ?? 'ar')
  const { id, change, paragraph } = compared
  const pieces = useMemo(() => readablePieces(compared.pieces, hidesCosmetic), [compared.pieces, hidesCosmetic])
  const text = { dir, lang, className: 'compare-text' }
  return (
    <article
      id={`change-${id}`}
      className="compare-row"
      data-change={change}
      data-kind={paragraph.kind}
      data-here={isHere ? '' : undefined}
      tabIndex={-1}
    >
      <header>
        <strong>
          <ParagraphName id={id} />
        </strong>
        <span>{t(`change_${change}`)}</span>
      </header>
      {isNarrow || change === 'same' ? (
        <p {...text}>
          <Pieces pieces={pieces} />
        </p>
      ) : (
        <div className="compare-sides">
          <div>
            <span className="hidden">{t('before')}</span>
            {change === 'added' ? (
              <p className="small faint">{t('notThere')}</p>
            ) : (
              <p {...text}>
                <Pieces pieces={pieces.filter(({ kind }) => kind !== 'added')} />
              </p>
            )}
          </div>
          <div>
            <span className="hidden">{t('after')}</span>
            {change === 'gone' ? (
              <p className="small faint">{t('goneThere')}</p>
            ) : (
              <p {...text}>
                <Pieces pieces={pieces.filter(({ kind }) => kind !== 'removed')} />
              </p>
            )}
          </div>
        </div>
      )}
    </article>
  )
})

function Pieces({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  return pieces.map(({ kind, text, cosmetic }, at) => {
    const words = <IsolatedText text={text} />
    const look = cosmetic === true ? 'is-cosmetic' : undefined
    if (kind === 'added')
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison have no identity but their place.
        <ins key={at} className={look}>
          {words}
        </ins>
      )
    if (kind === 'removed')
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison are known by their place.
        <del key={at} className={look}>
          {words}
        </del>
      )
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison are known by their place.
    return <span key={at}>{words}</span>
  })
}
