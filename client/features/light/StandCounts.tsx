import type { DelegationId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { type Light, lights } from '@tawafuq/domain/acts/light/lights'
import type { DeclaredLight } from '@tawafuq/domain/views/declaredLights'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon, type IconName } from '../../design-system/Icon.tsx'
import { lightSigns } from '../../design-system/lightSigns.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { useStand } from './useStand.ts'

/** What the delegations have declared on a paragraph, in words and numbers that together are all of them; names on touch. */
export function StandCounts({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { delegations } = useWorkspace()
  const { declared, silent, absent } = useStand(id)
  if (delegations.length === 0) return null
  return (
    <div className="stand">
      <ul className="light-counts" aria-label={t('lights')}>
        {lights.map((light) => {
          const who = declared.filter((one) => one.light === light)
          const earlier = who.filter(({ onEarlierWording }) => onEarlierWording).length
          return (
            <Count
              key={light}
              shows={light}
              sign={lightSigns[light]}
              count={who.length}
              more={earlier === 0 ? '' : t('standEarlier', { earlier })}
            >
              {who.map((one) => (
                <Declared key={one.delegationId} declared={one} />
              ))}
            </Count>
          )
        })}
        <Count
          shows="silent"
          sign="open"
          count={silent.length}
          more={absent === null || absent.size === 0 ? '' : t('standAbsent', { absent: absent.size })}
        >
          {silent.map((one) => (
            <Silent key={one} delegationId={one} isAbsent={absent?.has(one) ?? false} />
          ))}
        </Count>
      </ul>
      {silent.length > 0 && <p className="tiny faint">{t('silenceIsNot')}</p>}
    </div>
  )
}

interface CountProps {
  readonly shows: Light | 'silent'
  readonly sign: IconName
  readonly count: number
  readonly more: string
  readonly children: ReactNode
}

/** A number with its names, which hovering, the keyboard's focus and a press show; Escape puts them away. */
function Count({ shows, sign, count, more, children }: CountProps) {
  const { t } = useTranslation('floor')
  const [names, setNames] = useState<'auto' | 'open' | 'shut'>('auto')
  const words = (
    <>
      <Icon name={sign} />
      <span>
        {t(`stand_${shows}`)} <b className="num">{count}</b>
        {more !== '' && <span className="faint"> {more}</span>}
      </span>
    </>
  )
  if (count === 0)
    return (
      <li data-light={shows}>
        <span className="light-count">{words}</span>
      </li>
    )
  return (
    <li data-light={shows} data-names={names} onPointerLeave={() => setNames((is) => (is === 'shut' ? 'auto' : is))}>
      <button
        type="button"
        className="light-count"
        aria-expanded={names === 'open'}
        onClick={() => setNames((is) => (is === 'open' ? 'shut' : 'open'))}
        onBlur={() => setNames('auto')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || names === 'shut') return
          event.stopPropagation()
          setNames('shut')
        }}
      >
        {words}
      </button>
      <ul className="light-names" aria-label={t(`stand_${shows}`)}>
        {children}
      </ul>
    </li>
  )
}

function Declared({ declared }: { readonly declared: DeclaredLight }) {
  const { t } = useTranslation('floor')
  const { delegationId, by, note, onEarlierWording } = declared
  return (
    <li>
      <DelegationLabel delegationId={delegationId} />
      {by !== 'light' && <span className="faint">{t(by === 'objection' ? 'byObjection' : 'byBracket')}</span>}
      {onEarlierWording && <span className="faint">{t('earlierWording')}</span>}
      {note !== null && (
        <q className="light-note">
          <BidiText text={note} />
        </q>
      )}
    </li>
  )
}

function Silent({ delegationId, isAbsent }: { readonly delegationId: DelegationId; readonly isAbsent: boolean }) {
  const { t } = useTranslation('floor')
  return (
    <li>
      <DelegationLabel delegationId={delegationId} />
      {isAbsent && <span className="faint">{t('absent')}</span>}
    </li>
  )
}
