import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { usualPen } from '@tawafuq/domain/acts/rules/rules'
import { memo, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { FollowBar } from '../../features/floor/index.ts'
import {
  SheetChoices,
  type SheetShows,
  type SheetView,
  useSheetShows,
  ViewedText,
} from '../../features/paragraph/index.ts'
import { useTextTools, useTextToolsState } from '../../statement/useTextTools.ts'
import {
  useParagraph,
  useParagraphs,
  useSnapshot,
  useWorkspace,
  useWorkspaceState,
} from '../../statement/useWorkspace.ts'
import { DeskSwitch } from './desks/DeskSwitch.tsx'
import { StatementParagraph } from './StatementParagraph.tsx'
import { showParagraph } from './showParagraph.ts'

/** Paragraphs beyond which those out of view are not laid out until they come near. */
const longSheet = 80

/** The sheet of paper on the desk: the whole text, paragraph under paragraph. */
export function StatementSheet() {
  const { t } = useTranslation('statement')
  const ids = useParagraphs(({ id }) => id)
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage ?? 'drafting')
  const pen = useSnapshot((snapshot) => snapshot.proceedings.rules.pen ?? usualPen)
  const isWork = stage === 'drafting' || stage === 'negotiating'
  const isFrozen = useSnapshot((snapshot) => snapshot.statement?.labelsFrozen === true)
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const lang = useSnapshot((snapshot) => snapshot.statement?.lang ?? 'ar')
  const isAway = useAwayFrom(floor)
  const { store } = useWorkspace()
  const tools = useTextTools()
  const isOutlining = useTextToolsState((state) => state.isOutlining)
  const [shows, setShows] = useState<SheetShows>('all')
  const [view, setView] = useState<SheetView>('working')
  const { shown, choices } = useSheetShows(shows)
  const current = useWorkspaceState((state) => state.current)
  const choose = (next: SheetShows, dress: SheetView) => {
    store.turnTo(null)
    setShows(next)
    setView(dress)
  }
  const isHidden = current !== null && (view !== 'working' || !shown.has(current))
  // Whoever goes to a paragraph that is not in view is shown all of the text again (rule UI31).
  useEffect(() => {
    if (!isHidden || current === null) return
    setShows('all')
    setView('working')
    requestAnimationFrame(() => showParagraph(current))
  }, [isHidden, current])
  return (
    <>
      <div className="desk-switch-below">
        <DeskSwitch isDesk={false} />
      </div>
      <FollowBar isAway={isAway} />
      <article className={ids.length > longSheet ? 'sheet sheet-long' : 'sheet'}>
        <p className="sheet-head">
          <span>{t(isWork && pen !== usualPen ? `pen_rule_${pen}` : `pen_${stage}`)}</span>
          {stage !== 'adopted' && <span>{t(isFrozen ? 'labelsFrozen' : 'labelsFree')}</span>}
        </p>
        <span className="outline-open">
          <Button sign="list" aria-expanded={isOutlining} onPress={() => tools.show({ isOutlining: !isOutlining })}>
            {t('outline')}
          </Button>
        </span>
        <SheetChoices
          shows={shows}
          choices={choices}
          onShows={(next) => choose(next, 'working')}
          view={view}
          onView={(dress) => choose('all', dress)}
          counted={{ shown: shown.size, all: ids.length }}
        />
        <PartBoundary at={view}>{view !== 'working' && <ViewedText view={view} dir={dir} lang={lang} />}</PartBoundary>
        {view === 'working' && shown.size === 0 && <p className="small faint">{t('showsNone')}</p>}
        {ids.map((id) => (
          <SheetSlot
            key={id}
            id={id}
            isHidden={view !== 'working' || !shown.has(id)}
            isOnFloor={id === floor}
            dir={dir}
            lang={lang}
          />
        ))}
      </article>
    </>
  )
}

interface SheetSlotProps {
  readonly id: ParagraphId
  readonly isHidden: boolean
  readonly isOnFloor: boolean
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
}

/** The place of one paragraph: what is typed in it is drawn here and nowhere else (rule UI25). */
const SheetSlot = memo(function SheetSlot({ id, isHidden, isOnFloor, dir, lang }: SheetSlotProps) {
  const paragraph = useParagraph(id)
  // What somebody is writing stays in view on a phone, too, when the floor moves on.
  const isInHand = useWorkspaceState(({ editing, form }) => editing?.id === id || form?.at === id)
  if (paragraph === undefined) return null
  return (
    // What is not in view stays where it is: an open editor, and rooms that follow the reader's eyes.
    <div className="sheet-slot" hidden={isHidden} data-stays={isOnFloor || isInHand ? '' : undefined}>
      <PartBoundary at={paragraph} plain={<p className="ptext">{paragraph.text}</p>}>
        <StatementParagraph paragraph={paragraph} isOnFloor={isOnFloor} dir={dir} lang={lang} />
      </PartBoundary>
    </div>
  )
})

/** Whether an element is out of the reader's view. */
function useAwayFrom(id: string | null): boolean {
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    const element = id === null ? null : document.getElementById(id)
    if (element === null) return setAway(false)
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false))
    observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return isAway
}
