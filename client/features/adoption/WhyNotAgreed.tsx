import { awaitsText } from '@tawafuq/domain/acts/objection/promise'
import type { Refusal } from '@tawafuq/domain/language/refusals'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { useHiddenRemoval } from './useHiddenRemoval.ts'

interface WhyNotAgreedProps {
  readonly id: string
  readonly paragraph: SheetParagraph
  readonly refusal: Refusal
}

/** Why the gavel is shut, beside it, with the way out. */
export function WhyNotAgreed({ id, paragraph, refusal }: WhyNotAgreedProps) {
  const clock = useClock()
  const { t } = useTranslation('adoption')
  const { language, store } = useWorkspace()
  const owners = useSnapshot((snapshot) => snapshot.statement?.brackets)
  const objections = paragraph.objections.filter(({ state }) => state === 'standing')
  const brackets = paragraph.brackets.filter(({ state }) => state !== 'lifted')
  const parked = useSnapshot(
    (snapshot) => snapshot.statement?.paragraphs.find((one) => one.id === paragraph.id)?.parked ?? null,
  )
  const listed = parked !== null || objections.length + brackets.length > 0
  const hidden = useHiddenRemoval(paragraph)
  const isNamed = ['objection-stands', 'bracket-stands', 'paragraph-parked'].includes(refusal.code)
  return (
    <div className="why-not" id={id}>
      <Icon name="contested" />
      <div>
        <strong>{isNamed ? t('cannotYet') : refusalSentence(refusal, language)}</strong>
        {refusal.code === 'hidden-letters' && hidden.way !== null && (
          <Button isPending={hidden.isBusy} onPress={hidden.remove}>
            {t('removeHidden')}
          </Button>
        )}
        {listed && (
          <ul>
            {parked !== null && (
              <li>
                {t('outWith', { with: parked.with })}{' '}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => store.open(paragraph.id, { kind: 'bring-back' })}
                >
                  {t('bringItBack')}
                </button>
              </li>
            )}
            {objections.map((objection) => (
              <li key={objection.id}>
                {t('standingObjection')} <DelegationLabel delegationId={objection.delegationId} />{' '}
                {awaitsText(objection) && objection.promise !== null && (
                  <span className="faint">{t('promisedBy', { until: clock.moment(objection.promise.until) })} </span>
                )}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => store.open(paragraph.id, { kind: 'rule', objectionId: objection.id })}
                >
                  {t('ruleOnIt')}
                </button>
              </li>
            ))}
            {brackets.map((bracket) => {
              const known = owners?.find((one) => one.id === bracket.id)
              return (
                <li key={bracket.id}>
                  {t(bracket.state === 'torn' ? 'tornBracket' : 'standingBracket', { number: bracket.number })}{' '}
                  <DelegationLabel
                    delegationId={known?.delegationId ?? null}
                    {...(known && { role: known.placedBy.role })}
                  />{' '}
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => store.open(paragraph.id, { kind: 'lift', bracketId: bracket.id })}
                  >
                    {t('liftIt')}
                  </button>
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
