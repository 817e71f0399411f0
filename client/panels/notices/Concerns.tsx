import type { Concern } from '@tawafuq/domain/projections/concernsOf'
import { useTranslation } from 'react-i18next'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { Empty } from '../../look/Empty.tsx'
import { Sign, type SignName } from '../../look/Sign.tsx'
import { formatMoment } from '../../words/formatMoment.ts'
import { BracketFace } from '../BracketFace.tsx'
import { ParagraphName } from '../ParagraphName.tsx'
import { Whose } from '../Whose.tsx'

const signs: Readonly<Record<Concern['kind'], SignName>> = {
  'silence-runs': 'clock',
  'text-due': 'warning',
  'text-promised': 'awaiting',
  'instructions-due': 'warning',
  'own-objection': 'contested',
  'own-bracket': 'bracketed',
  'own-proposal-private': 'lock',
  'own-proposal-tabled': 'proposal',
  'others-bracket': 'bracketed',
  'others-proposal': 'proposal',
}

interface ConcernsProps {
  readonly concerns: readonly Concern[]
  readonly onGo: () => void
}

/** What waits for the delegation, the most urgent first, then what stands in its name; each one click from its place. */
export function Concerns({ concerns, onGo }: ConcernsProps) {
  const { t } = useTranslation('notices')
  if (concerns.length === 0) {
    return (
      <Empty sign="agreed" title={t('none')}>
        {t('noneText')}
      </Empty>
    )
  }
  const groups = [
    ['waiting', concerns.filter(({ asks }) => asks)],
    ['standing', concerns.filter(({ asks }) => !asks)],
  ] as const
  return groups.map(
    ([group, here]) =>
      here.length > 0 && (
        <section key={group} className="concerns">
          <h3>
            {t(group)} <span className="num faint">{here.length}</span>
          </h3>
          <ul>
            {here.map((concern) => (
              <ConcernLine key={`${concern.kind}/${concern.subject ?? ''}`} concern={concern} onGo={onGo} />
            ))}
          </ul>
        </section>
      ),
  )
}

function ConcernLine({ concern, onGo }: { readonly concern: Concern; readonly onGo: () => void }) {
  const { t } = useTranslation('notices')
  const { scrollTo, session, language } = useDesk()
  const { kind, paragraphId, subject, dueAt } = concern
  const go = () => {
    onGo()
    if (paragraphId === null) return
    const bracket = session.snapshot().statement?.brackets.find(({ id }) => id === subject)?.id
    // The window over the page gives the focus back when it closes; the paragraph takes it after that.
    requestAnimationFrame(() => scrollTo(paragraphId, bracket))
  }
  return (
    <li>
      <button type="button" className="concern" data-concern={kind} onClick={go}>
        <Sign name={signs[kind]} />
        <span>
          {t(`concern_${kind}`)} <SubjectFace concern={concern} />
        </span>
        {paragraphId !== null && (
          <span className="where">
            <ParagraphName id={paragraphId} />
          </span>
        )}
        {dueAt !== null && <span className="why">{t('by', { time: formatMoment(dueAt, language) })}</span>}
      </button>
    </li>
  )
}

/** Which bracket, or whose proposal: several may stand on one paragraph. */
function SubjectFace({ concern: { subject } }: { readonly concern: Concern }) {
  const { actor } = useDesk()
  const bracket = useSnapshot((snapshot) => snapshot.statement?.brackets.find(({ id }) => id === subject))
  const proposal = useSnapshot((snapshot) => snapshot.statement?.proposals.find(({ id }) => id === subject))
  if (bracket !== undefined && bracket.delegationId !== actor.delegationId) return <BracketFace bracket={bracket} />
  if (bracket !== undefined) return <bdi className="num">[{bracket.number}]</bdi>
  if (proposal === undefined || proposal.delegationId === actor.delegationId) return null
  return <Whose delegationId={proposal.delegationId} />
}
