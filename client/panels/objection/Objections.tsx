import type { SheetParagraph } from '@tawafuq/domain/projections/sheet'
import type { Objection } from '@tawafuq/domain/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../hooks/useAct.ts'
import { useDesk } from '../../hooks/useDesk.ts'
import { useForecast, useRight } from '../../hooks/useForecast.ts'
import { Button } from '../../look/Button.tsx'
import { Sign } from '../../look/Sign.tsx'
import { formatTime } from '../../words/formatDate.ts'
import { ActProblem } from '../ActProblem.tsx'
import { Remarks } from '../Remarks.tsx'
import { Said } from '../Said.tsx'
import { Whose } from '../Whose.tsx'
import { ObjectorActs } from './ObjectorActs.tsx'
import { PromisedText } from './PromisedText.tsx'

/** The objections to a paragraph, under its text: they are about the whole of it. Withdrawn ones are in its history. */
export function Objections({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const shown = paragraph.objections.filter(({ state }) => state === 'standing' || state === 'reservation')
  return shown.map((objection) =>
    objection.state === 'standing' ? (
      <Standing key={objection.id} objection={objection} paragraph={paragraph} />
    ) : (
      <Recorded key={objection.id} objection={objection} />
    ),
  )
}

function Standing({ objection, paragraph }: { readonly objection: Objection; readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation(['objection', 'ruling'])
  const { store, actor } = useDesk()
  const forecast = useForecast()
  const [isAsking, setAsking] = useState(false)
  const { act, isBusy, problem } = useAct()
  const { id, delegationId, grounds, counterText, lodgedAt } = objection
  const isOurs = delegationId === actor.delegationId
  const mayWithdraw = isOurs && forecast({ type: 'withdrawObjection', objectionId: id }, paragraph.id) === null
  const mayRule =
    useRight('giveRuling') &&
    forecast({ type: 'giveRuling', objectionId: id, outcome: 'met', reason: '…' }, paragraph.id) === null
  return (
    <div className="objection" data-objection={id}>
      <Sign name="contested" />
      <span>
        <span className="what">{t('objection')}</span> <Whose delegationId={delegationId} />
      </span>
      <time className="when num" dateTime={lodgedAt}>
        {formatTime(lodgedAt)}
      </time>
      <p>
        <Said text={grounds} />
      </p>
      {counterText !== null && (
        <p className="counter">
          <span className="faint">{t('counterText')}</span>{' '}
          <q>
            <Said text={counterText} />
          </q>
        </p>
      )}
      <PromisedText objection={objection} />
      {(mayWithdraw || mayRule) && (
        <div className="acts">
          {mayRule && (
            <Button sign="gavel" onPress={() => store.open(paragraph.id, { kind: 'rule', objectionId: id })}>
              {t('give', { ns: 'ruling' })}
            </Button>
          )}
          <ObjectorActs objection={objection} paragraphId={paragraph.id} />
          {mayWithdraw && !isAsking && (
            <Button sign="undo" onPress={() => setAsking(true)}>
              {t('withdraw')}
            </Button>
          )}
          {mayWithdraw && isAsking && (
            <Button
              tone="ink"
              isPending={isBusy}
              onPress={() => void act({ type: 'withdrawObjection', objectionId: id })}
              autoFocus
            >
              {t('withdrawSure')}
            </Button>
          )}
        </div>
      )}
      <Remarks on={{ kind: 'objection', id }} />
      <ActProblem problem={problem} />
    </div>
  )
}

function Recorded({ objection }: { readonly objection: Objection }) {
  const { t } = useTranslation('objection')
  const { delegationId, grounds, ruling } = objection
  return (
    <div className="objection objection-recorded">
      <Sign name="text" />
      <span>
        <span className="what">{t('reservation')}</span> <Whose delegationId={delegationId} />
      </span>
      {ruling !== null && (
        <time className="when num" dateTime={ruling.at}>
          {formatTime(ruling.at)}
        </time>
      )}
      <p>
        <Said text={grounds} />
      </p>
      {ruling !== null && (
        <p className="soft">
          {t('ruledBy')} «
          <Said text={ruling.reason.replace(/[.\s]+$/u, '')} />
          ». {t('printed')}
        </p>
      )}
    </div>
  )
}
