import { directionOf } from '@tawafuq/arabic/direction'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { Objection } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem } from '../form/index.ts'
import { Remarks } from '../remark/index.ts'
import { ObjectionCourse } from './ObjectionCourse.tsx'
import { ObjectorActs } from './ObjectorActs.tsx'
import { PromisedText } from './PromisedText.tsx'

interface StandingProps {
  readonly objection: Objection
  readonly paragraph: SheetParagraph
}

/** An objection that stands: whose, why, what is awaited about it, and what the reader may do. */
export function Standing({ objection, paragraph }: StandingProps) {
  const { t } = useTranslation('objection')
  const { act, isBusy, problem } = useAct()
  const { id, delegationId, grounds, counterText, lodgedAt } = objection
  return (
    <div className="objection" data-objection={id}>
      <Icon name="contested" />
      <span>
        <span className="what">{t('objection')}</span> <DelegationLabel delegationId={delegationId} />
      </span>
      <Hour at={lodgedAt} className="when num" />
      <p>
        <BidiText text={grounds} />
      </p>
      {counterText !== null && (
        <p className="counter">
          <span className="faint">{t('counterText')}</span>{' '}
          <q dir={directionOf(counterText)}>
            <BidiText text={counterText} />
          </q>
        </p>
      )}
      <ObjectionCourse objection={objection} />
      <PromisedText objection={objection} />
      <div className="acts">
        <OfficerActs objection={objection} paragraph={paragraph} />
        <HeadActs objection={objection} paragraph={paragraph} isBusy={isBusy} onAct={(command) => void act(command)} />
        <ObjectorActs objection={objection} paragraphId={paragraph.id} />
        <Withdraw objection={objection} paragraph={paragraph} isBusy={isBusy} onAct={(command) => void act(command)} />
      </div>
      <Remarks on={{ kind: 'objection', id }} />
      <ActProblem problem={problem} />
    </div>
  )
}

/** What the chair does about an objection, and chair and rapporteur alike. */
function OfficerActs({ objection: { id: objectionId, consultation }, paragraph }: StandingProps) {
  const { t } = useTranslation(['objection', 'ruling'])
  const { store } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const mayRule =
    useRight('giveRuling') &&
    dryRun({ type: 'giveRuling', objectionId, outcome: 'met', reason: '…' }, paragraph.id) === null
  const consulting = consultation === null ? 'begin-consultation' : 'end-consultation'
  const mayConsult =
    useRight('beginConsultation') &&
    dryRun({ type: consultation === null ? 'beginConsultation' : 'endConsultation', objectionId }, paragraph.id) ===
      null
  return (
    <>
      {mayRule && (
        <Button sign="gavel" onPress={() => store.open(paragraph.id, { kind: 'rule', objectionId })}>
          {t('give', { ns: 'ruling' })}
        </Button>
      )}
      {mayConsult && (
        <Button sign="people" onPress={() => store.open(paragraph.id, { kind: consulting, objectionId })}>
          {t(consulting)}
        </Button>
      )}
    </>
  )
}

interface ActingProps extends StandingProps {
  readonly isBusy: boolean
  readonly onAct: (command: Command) => void
}

/** The head of the delegation stands behind it with one press, or disowns it (rule OB5). */
function HeadActs({ objection: { id: objectionId }, paragraph, isBusy, onAct }: ActingProps) {
  const { t } = useTranslation('objection')
  const { store } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  if (!useRight('confirmObjection')) return null
  if (dryRun({ type: 'confirmObjection', objectionId }, paragraph.id) !== null) return null
  return (
    <>
      <Button
        tone="ink"
        sign="check"
        isPending={isBusy}
        onPress={() => onAct({ type: 'confirmObjection', objectionId })}
        data-primary-act=""
      >
        {t('confirm')}
      </Button>
      <Button sign="cross" onPress={() => store.open(paragraph.id, { kind: 'disown', objectionId })}>
        {t('disown')}
      </Button>
    </>
  )
}

/** Withdrawing is asked for twice: it lets the gavel fall. */
function Withdraw({ objection: { id: objectionId }, paragraph, isBusy, onAct }: ActingProps) {
  const { t } = useTranslation('objection')
  const dryRun = useDryRun(paragraph.id)
  const [isAsking, setAsking] = useState(false)
  const mayWithdraw =
    useRight('withdrawObjection') && dryRun({ type: 'withdrawObjection', objectionId }, paragraph.id) === null
  if (!mayWithdraw) return null
  return isAsking ? (
    <Button tone="ink" isPending={isBusy} onPress={() => onAct({ type: 'withdrawObjection', objectionId })} autoFocus>
      {t('withdrawSure')}
    </Button>
  ) : (
    <Button sign="undo" onPress={() => setAsking(true)}>
      {t('withdraw')}
    </Button>
  )
}
