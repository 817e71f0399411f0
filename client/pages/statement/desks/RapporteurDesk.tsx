import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { idOfWork, type QueuedWork, rapporteurQueue } from '@tawafuq/domain/views/rapporteurQueue'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../design-system/Button.tsx'
import { Keys } from '../../../design-system/Keys.tsx'
import { PartBoundary } from '../../../design-system/PartBoundary.tsx'
import { RapporteurQueue } from '../../../features/queue/index.ts'
import { RecordLink } from '../../../features/record/index.ts'
import { LateList } from '../../../features/saved/index.ts'
import { SpeakersPanel } from '../../../features/speaking/index.ts'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../../statement/useWorkspace.ts'
import type { WorkspaceStore } from '../../../statement/workspaceStore.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { FormHere } from './FormHere.tsx'
import { StageSheet } from './StageSheet.tsx'

const none: readonly QueuedWork[] = []

/** The rapporteur's desk: one piece of work after another, by keyboard alone (rule UI503). */
export function RapporteurDesk() {
  const { t } = useTranslation(['queue', 'statement'])
  const { store } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const works = useMemo(() => (statement === null ? none : rapporteurQueue(statement)), [statement])
  const { place, show } = useWork(works, store)
  const current = useWorkspaceState((state) => state.current)
  const work = place === null ? undefined : works[place]
  const shown = current ?? work?.paragraphId ?? statement?.floor ?? statement?.paragraphs[0]?.id ?? null
  const step = (by: 1 | -1) => show(works[place === null ? 0 : place + by])
  return (
    <DeskFrame
      queueLabel={t('title')}
      queue={
        <PartBoundary>
          <p className="desk-steps">
            <Button isDisabled={(place ?? 0) <= 0} onPress={() => step(-1)}>
              {t('previous')}
            </Button>
            <Button isDisabled={place !== null && place >= works.length - 1} onPress={() => step(1)}>
              {t('next')}
            </Button>
            <span className="small soft num">
              {t('place', { place: place === null ? 0 : place + 1, all: works.length })}
            </span>
          </p>
          <RapporteurQueue works={works} shown={work === undefined ? null : idOfWork(work)} onShow={show} />
          <ul className="hints">
            <li>
              <span>{t('keyNext')}</span>
              <Keys keys={['Alt', '↓', '↑']} />
            </li>
            <li>
              <span>{t('keyOutcome')}</span>
              <Keys keys={['1', '2', '3', '4']} />
            </li>
            <li>
              <span>{t('keyAct')}</span>
              <Keys keys={['Alt', 'Enter']} />
            </li>
            <li>
              <span>{t('keyBack')}</span>
              <Keys keys={['Esc']} />
            </li>
          </ul>
        </PartBoundary>
      }
      stage={shown !== null && <StageSheet id={shown} />}
      sideLabel={t('docketLabel', { ns: 'statement' })}
      side={
        <>
          <PartBoundary>{shown !== null && <WorkHere id={shown} />}</PartBoundary>
          <PartBoundary>
            <LateList />
          </PartBoundary>
          <PartBoundary>
            <SpeakersPanel isBrief />
            <RecordLink />
          </PartBoundary>
        </>
      }
    />
  )
}

/** The form of the piece of work; where none is open, what can be done with the paragraph as a whole. */
function WorkHere({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('queue')
  const { store } = useWorkspace()
  const isOpen = useWorkspaceState((state) => state.form?.at === id)
  const standing = useSnapshot(
    ({ byId }) => byId.get(id)?.brackets.filter(({ state }) => state !== 'lifted').length ?? 0,
  )
  const tabled = useSnapshot(
    ({ byId }) => byId.get(id)?.proposals.filter(({ state }) => state === 'tabled').length ?? 0,
  )
  return (
    <>
      <FormHere id={id} />
      {!isOpen && (standing > 0 || tabled > 1) && (
        <p className="acts desk-whole">
          {standing > 0 && (
            <Button sign="search" onPress={() => store.open(id, { kind: 'what-if' })}>
              {t('whatIf')}
            </Button>
          )}
          {tabled > 1 && (
            <Button sign="proposal" onPress={() => store.open(id, { kind: 'merge' })}>
              {t('merge')}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

/** Where the rapporteur is in the queue. What is done with leaves it, and the place is then the next one's. */
function useWork(works: readonly QueuedWork[], store: WorkspaceStore) {
  const [at, setAt] = useState<{ readonly id: string; readonly place: number } | null>(null)
  const found = at === null ? -1 : works.findIndex((work) => idOfWork(work) === at.id)
  const place = at === null || works.length === 0 ? null : found >= 0 ? found : Math.min(at.place, works.length - 1)
  const show = (work: QueuedWork | undefined) => {
    if (work === undefined) return
    setAt({ id: idOfWork(work), place: works.indexOf(work) })
    openWork(work, store)
  }
  // A piece that is done with is followed by the next, opened as this one was.
  const gone = at !== null && found < 0 && place !== null ? works[place] : undefined
  useEffect(() => {
    if (gone === undefined) return
    setAt({ id: idOfWork(gone), place: works.indexOf(gone) })
    openWork(gone, store)
  }, [gone, works, store])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      // A native list has these keys for itself.
      if (event.target instanceof HTMLSelectElement) return
      event.preventDefault()
      const by = event.key === 'ArrowDown' ? 1 : -1
      show(works[place === null ? 0 : Math.min(Math.max(place + by, 0), works.length - 1)])
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  })
  return { place, show }
}

function openWork(work: QueuedWork, store: WorkspaceStore): void {
  const { paragraphId } = work
  store.turnTo(paragraphId)
  switch (work.kind) {
    case 'bracket':
      store.select(work.bracket.id)
      store.open(paragraphId, { kind: 'lift', bracketId: work.bracket.id })
      break
    case 'proposal':
      store.open(paragraphId, { kind: 'decide', proposalId: work.proposal.id })
      break
    case 'objection':
    case 'late':
      store.closeForm()
      break
    default:
      work satisfies never
  }
}
