import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { litLights } from '@tawafuq/domain/acts/light/lights'
import { standingBrackets, standingObjections } from '@tawafuq/domain/acts/standing'
import { useTranslation } from 'react-i18next'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { LightChoice } from './LightChoice.tsx'
import { StandCounts } from './StandCounts.tsx'

interface LightsProps {
  readonly id: ParagraphId
  readonly isOnFloor: boolean
  /** The counts stand in the gavel's card, where there is one. */
  readonly hasGavel: boolean
}

/** What delegations declare on a paragraph that is on the floor or has a light: a choice for a delegation, counts for all. */
export function Lights({ id, isOnFloor, hasGavel }: LightsProps) {
  const { t } = useTranslation('floor')
  const { actor } = useWorkspace()
  const dryRun = useDryRun(id)
  const mayRaise = useRight('raiseLight') && actor.delegationId !== null
  const statement = useSnapshot((snapshot) => snapshot.statement)
  if (statement === null) return null
  const isOpen = statement.paragraphs.some((one) => one.id === id && one.draft.open)
  const lit = litLights(statement, id)
  if (!isOpen || !(isOnFloor || lit.length > 0)) return null
  const isOurs = ({ delegationId }: { readonly delegationId: unknown }) => delegationId === actor.delegationId
  const hasObjected = mayRaise && standingObjections(statement, id).some(isOurs)
  const hasBracket = mayRaise && standingBrackets(statement, id).some(isOurs)
  const own = lit.find(isOurs)
  const mayNow = mayRaise && !hasObjected && dryRun({ type: 'raiseLight', paragraphId: id, light: 'red' }, id) === null
  if (hasGavel && !mayNow && !hasObjected) return null
  return (
    <section className="lights" aria-label={t('lights')}>
      {mayNow && <LightChoice id={id} own={own ?? null} />}
      {hasObjected && <p className="small soft">{t('ownObjection')}</p>}
      {!hasObjected && hasBracket && own?.light !== 'red' && <p className="small soft">{t('ownBracket')}</p>}
      {!hasGavel && <StandCounts id={id} />}
    </section>
  )
}
