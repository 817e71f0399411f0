import { concernTitles } from '@tawafuq/domain/language/concernSentence'
import type { Concern, ConcernKind } from '@tawafuq/domain/views/concern'
import { isOverdue } from '@tawafuq/domain/views/concern'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../design-system/Empty.tsx'
import { Icon, type IconName } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { ConcernPlace } from './ConcernPlace.tsx'

const signs: Readonly<Record<ConcernKind, IconName>> = {
  'silence-runs': 'clock',
  'vote-open': 'people',
  'to-confirm': 'check',
  'text-due': 'warning',
  'text-promised': 'awaiting',
  'instructions-due': 'warning',
  'instructions-awaited': 'clock',
  'own-objection': 'contested',
  'own-awaits-head': 'clock',
  'own-bracket': 'bracketed',
  'own-proposal-private': 'lock',
  'own-proposal-tabled': 'proposal',
  'others-bracket': 'bracketed',
  'others-proposal': 'proposal',
  'objection-to-rule': 'contested',
  'objection-stands': 'contested',
  'objection-awaits-head': 'clock',
  'objection-consulted': 'people',
  'text-overdue': 'warning',
  'text-awaited': 'awaiting',
  'proposal-to-decide': 'proposal',
  'late-to-settle': 'awaiting',
  'bracket-overdue': 'warning',
  'bracket-awaited': 'clock',
  'vote-to-close': 'people',
  parked: 'parked',
}

interface ConcernsProps {
  readonly concerns: readonly Concern[]
  readonly onGo: () => void
}

/**
 * What waits for the reader, the most urgent first, then what stands: a line for each kind with its count, and under it
 * the places, each one click away. Thirty things make some eight lines, which are read at a glance.
 */
export function Concerns({ concerns, onGo }: ConcernsProps) {
  const { t } = useTranslation('notices')
  const { actor } = useWorkspace()
  const floor = useSnapshot((snapshot) => snapshot.statement?.floor ?? null)
  const whose = actor.delegationId === null ? 'office' : 'delegation'
  if (concerns.length === 0) {
    return (
      <Empty sign="agreed" title={t(`none_${whose}`)}>
        {t(`noneText_${whose}`)}
      </Empty>
    )
  }
  const groups = [
    ['floor', concerns.filter(({ paragraphId }) => paragraphId !== null && paragraphId === floor)],
    ['waiting', concerns.filter(({ asks, paragraphId }) => asks && (paragraphId === null || paragraphId !== floor))],
    ['standing', concerns.filter(({ asks, paragraphId }) => !asks && (paragraphId === null || paragraphId !== floor))],
  ] as const
  return groups.map(
    ([group, here]) =>
      here.length > 0 && (
        <section key={group} className="concerns" data-group={group}>
          <h3>
            {t(group === 'floor' ? 'onFloor' : `${group}_${whose}`)} <span className="num faint">{here.length}</span>
          </h3>
          <ul>
            {kindsOf(here).map((kind) => (
              <KindLine key={kind} kind={kind} concerns={here.filter((one) => one.kind === kind)} onGo={onGo} />
            ))}
          </ul>
        </section>
      ),
  )
}

/** The kinds in the order in which the first of each comes. */
function kindsOf(concerns: readonly Concern[]): readonly ConcernKind[] {
  return [...new Set(concerns.map(({ kind }) => kind))]
}

interface KindLineProps extends ConcernsProps {
  readonly kind: ConcernKind
}

function KindLine({ kind, concerns, onGo }: KindLineProps) {
  const clock = useClock()
  const { t } = useTranslation('notices')
  const { language } = useWorkspace()
  const isTimed = concerns.some(({ dueAt }) => dueAt !== null)
  return (
    <li className="concern-kind" data-concern={kind} data-overdue={concerns.some(isOverdue) ? '' : undefined}>
      <Icon name={signs[kind]} />
      <div>
        <p>
          {concernTitles[kind][language]}
          {concerns.length > 1 && <span className="num faint"> {concerns.length}</span>}
          {isTimed && <span className="tiny faint"> {t('zone', { zone: clock.zoneAt(Date.now()) })}</span>}
        </p>
        <div className="concern-places">
          {concerns.map((concern) => (
            <ConcernPlace key={concern.subject ?? concern.paragraphId ?? kind} concern={concern} onGo={onGo} />
          ))}
        </div>
      </div>
    </li>
  )
}
