import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { type Light, lights, type RaisedLight } from '@tawafuq/domain/acts/light/lights'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { lightSigns } from '../../design-system/lightSigns.ts'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'
import { LightNote } from './LightNote.tsx'
import { useEarlierWording } from './useEarlierWording.ts'
import { useTakingBack } from './useTakingBack.ts'

interface LightChoiceProps {
  readonly id: ParagraphId
  /** What the reader's delegation has declared; null where nothing. */
  readonly own: RaisedLight | null
}

/**
 * Three equal buttons: one tap declares, on the words on the screen; one tap on what is declared takes it back, which can
 * be undone for two seconds. To object opens the objection, too: the light alone is none (rules FL2, FL5).
 */
export function LightChoice({ id, own }: LightChoiceProps) {
  const { t } = useTranslation('floor')
  const { store } = useWorkspace()
  const dryRun = useDryRun(id)
  const { act, problem } = useAct()
  const { text, isEarlier } = useEarlierWording(id, own)
  const back = useTakingBack(() => void act({ type: 'lowerLight', paragraphId: id }))
  const shown = back.isUnderWay ? null : (own?.light ?? null)
  const declare = async (light: Light) => {
    const isKept = back.isUnderWay && own?.light === light
    back.undo()
    if (isKept) return
    const note = own?.light === light && own.note !== null ? { note: own.note } : {}
    if ((await act({ type: 'raiseLight', paragraphId: id, light, ...note, textSeen: text })) === null) return
    const mayObject = dryRun({ type: 'lodgeObjection', paragraphId: id, grounds: '…' }, id) === null
    if (light === 'red' && own?.light !== 'red' && mayObject) store.open(id, { kind: 'object' })
  }
  return (
    <>
      <fieldset className="light-choice">
        <legend className="small soft">{t('yourLight')}</legend>
        {lights.map((light) => (
          <button
            key={light}
            type="button"
            className="light"
            data-light={light}
            aria-pressed={light === shown}
            onClick={() => (light === shown ? back.begin() : void declare(light))}
          >
            <Icon name={lightSigns[light]} />
            {t(`light_${light}`)}
          </button>
        ))}
      </fieldset>
      <p className="light-told small" role="status">
        {back.isUnderWay && (
          <>
            {t('takenBack')}{' '}
            <button type="button" className="link-button" onClick={back.undo}>
              {t('keepLight')}
            </button>
          </>
        )}
        {isEarlier && shown !== null && own !== null && (
          <>
            {t('ownEarlier')}{' '}
            <button type="button" className="link-button" onClick={() => void declare(own.light)}>
              {t('declareAgain')}
            </button>
          </>
        )}
      </p>
      {own !== null && shown !== null && <LightNote key={own.light} own={own} text={text} />}
      <ActProblem problem={problem} />
    </>
  )
}
