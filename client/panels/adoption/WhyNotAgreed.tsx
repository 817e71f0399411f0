import type { SheetParagraph } from '@tawafuq/domain/projections/sheet'
import type { Refusal } from '@tawafuq/domain/refusals'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../hooks/refusalSentence.ts'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { Sign } from '../../look/Sign.tsx'
import { Whose } from '../Whose.tsx'

interface WhyNotAgreedProps {
  readonly id: string
  readonly paragraph: SheetParagraph
  readonly refusal: Refusal
}

/** Why the gavel is shut, beside it, with the way out. */
export function WhyNotAgreed({ id, paragraph, refusal }: WhyNotAgreedProps) {
  const { t } = useTranslation('adoption')
  const { language, store } = useDesk()
  const owners = useSnapshot((snapshot) => snapshot.statement?.brackets)
  const objections = paragraph.objections.filter(({ state }) => state === 'standing')
  const brackets = paragraph.brackets.filter(({ state }) => state !== 'lifted')
  const isStanding = refusal.code === 'objection-stands' || refusal.code === 'bracket-stands'
  return (
    <div className="why-not" id={id}>
      <Sign name="contested" />
      <div>
        <strong>{isStanding ? t('cannotYet') : refusalSentence(refusal, language)}</strong>
        {isStanding && (
          <ul>
            {objections.map((objection) => (
              <li key={objection.id}>
                {t('standingObjection')} <Whose delegationId={objection.delegationId} />{' '}
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
                  {t('standingBracket', { number: bracket.number })}{' '}
                  <Whose delegationId={known?.delegationId ?? null} {...(known && { role: known.placedBy.role })} />{' '}
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
