import type { Concern } from '@tawafuq/domain/views/concern'
import { useTranslation } from 'react-i18next'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { BracketFace } from '../bracket/index.ts'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'

interface ConcernPlaceProps {
  readonly concern: Concern
  readonly onGo: () => void
}

/** Where a concern has its place, and whose it is where that is not the reader's; a press leads there. */
export function ConcernPlace({ concern, onGo }: ConcernPlaceProps) {
  const clock = useClock()
  const { t } = useTranslation('notices')
  const { scrollTo, session } = useWorkspace()
  const { kind, paragraphId, subject, dueAt } = concern
  const near = (iso: string) => {
    const { day, time } = clock.near(iso)
    return day === 'date' ? time : t(`due_${day}`, { time })
  }
  const due = dueAt !== null && <span className="why">{near(dueAt)}</span>
  if (paragraphId === null) return <span className="concern-whole">{due}</span>
  const go = () => {
    onGo()
    const bracket = session.snapshot().statement?.brackets.find(({ id }) => id === subject)?.id
    // The window over the page gives the focus back when it closes; the paragraph takes it after that.
    requestAnimationFrame(() => scrollTo(paragraphId, bracket))
  }
  return (
    <button type="button" className="concern" data-concern={kind} onClick={go}>
      <ParagraphName id={paragraphId} />
      <SubjectFace concern={concern} />
      {due}
    </button>
  )
}

/** Which bracket, or whose proposal or objection: several may stand on one paragraph. */
function SubjectFace({ concern: { subject } }: { readonly concern: Concern }) {
  const { actor } = useWorkspace()
  const bracket = useSnapshot((snapshot) => snapshot.statement?.brackets.find(({ id }) => id === subject))
  const owner = useSnapshot(
    (snapshot) =>
      snapshot.statement?.proposals.find(({ id }) => id === subject)?.delegationId ??
      snapshot.statement?.objections.find(({ id }) => id === subject)?.delegationId,
  )
  if (bracket !== undefined && bracket.delegationId !== actor.delegationId) return <BracketFace bracket={bracket} />
  if (bracket !== undefined) return <bdi className="num">[{bracket.number}]</bdi>
  if (owner === undefined || owner === actor.delegationId) return null
  return <DelegationLabel delegationId={owner} />
}
