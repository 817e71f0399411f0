import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { type Light, lights, litLights } from '@tawafuq/domain/acts/light/lights'
import { standingObjections } from '@tawafuq/domain/acts/standing'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../hooks/useAct.ts'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { useForecast, useRight } from '../../hooks/useForecast.ts'
import { Sign, type SignName } from '../../look/Sign.tsx'
import { ActProblem } from '../ActProblem.tsx'
import { Said } from '../Said.tsx'
import { Whose } from '../Whose.tsx'
import { LightNote } from './LightNote.tsx'

const signs: Readonly<Record<Light, SignName>> = { green: 'check', yellow: 'warning', red: 'cross' }

interface LightsProps {
  readonly id: ParagraphId
  readonly isOnFloor: boolean
}

/** Where the room stands on a paragraph, where it is on the floor or a light is on: the others need no look at all. */
export function Lights({ id, isOnFloor }: LightsProps) {
  const isLit = useSnapshot(({ statement }) => statement !== null && litLights(statement, id).length > 0)
  return isOnFloor || isLit ? <LightsOf id={id} /> : null
}

/** Counted for everybody, and one click for a delegation. It stops nothing (rule FL2). */
function LightsOf({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { actor, delegations } = useDesk()
  const forecast = useForecast()
  const { act, isBusy, problem } = useAct()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const mayRaise = useRight('raiseLight') && actor.delegationId !== null
  if (statement === null) return null
  const lit = litLights(statement, id)
  // An objection that stands says more than a light.
  const objectors = new Set(standingObjections(statement, id).map(({ delegationId }) => delegationId))
  const isOurs = actor.delegationId !== null && objectors.has(actor.delegationId)
  const mayNow = mayRaise && !isOurs && forecast({ type: 'raiseLight', paragraphId: id, light: 'red' }, id) === null
  if (lit.length === 0 && !mayNow && actor.role !== 'chair') return null
  const quiet = delegations.filter(
    (one) => !objectors.has(one.id) && !lit.some(({ delegationId }) => delegationId === one.id),
  ).length
  const own = lit.find(({ delegationId }) => delegationId === actor.delegationId)
  const ours: Light = own?.light ?? 'green'
  const raised = (['red', 'yellow'] as const).filter((light) => lit.some((one) => one.light === light))
  return (
    <section className="lights" aria-label={t('lights')}>
      {mayNow && (
        <fieldset className="light-choice">
          <legend className="hidden">{t('yourLight')}</legend>
          <span className="small soft" aria-hidden="true">
            {t('yourLight')}
          </span>
          {lights.map((light) => (
            <button
              key={light}
              type="button"
              className="light"
              data-light={light}
              aria-pressed={light === ours}
              disabled={isBusy}
              onClick={() => void act({ type: 'raiseLight', paragraphId: id, light })}
            >
              <Sign name={signs[light]} />
              {t(`light_${light}`)}
            </button>
          ))}
        </fieldset>
      )}
      {mayNow && own !== undefined && <LightNote key={own.light} own={own} />}
      <ul className="light-counts">
        {raised.map((light) => {
          const who = lit.filter((one) => one.light === light)
          return (
            <li key={light} data-light={light}>
              <Sign name={signs[light]} />
              <span>
                {t(`lightCount_${light}`)} <b className="num">{who.length}</b>
              </span>
              {who.map(({ delegationId, note }) => (
                <span key={delegationId} className="light-who">
                  <Whose delegationId={delegationId} />
                  {note !== null && (
                    <q className="light-note">
                      <Said text={note} />
                    </q>
                  )}
                </span>
              ))}
            </li>
          )
        })}
        {delegations.length > 0 && (
          <li data-light="green">
            <Sign name="check" />
            <span>
              {t('lightCount_green')} <b className="num">{quiet}</b>
            </span>
          </li>
        )}
      </ul>
      <ActProblem problem={problem} />
    </section>
  )
}
