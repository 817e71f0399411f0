import { linkOf, standingMembers } from '@tawafuq/domain/acts/bracket/link'
import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { LiftOutcome } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, Obstacle, useDraftValue } from '../form/index.ts'
import { ChooseForm } from './ChooseForm.tsx'
import { ConsentFields } from './ConsentFields.tsx'
import { PackageForm } from './PackageForm.tsx'
import { useConsent } from './useConsent.ts'
import { useDigitChoice } from './useDigitChoice.ts'

const outcomes: readonly LiftOutcome[] = ['keep', 'drop', 'replace']

interface LiftBracketFormProps {
  readonly paragraph: SheetParagraph
  readonly bracketId: BracketId
}

/** Lifting: of a package as a whole, of alternatives by a choice, of everything else one by one (rules BR7, BR8). */
export function LiftBracketForm({ paragraph, bracketId }: LiftBracketFormProps) {
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const [isAlone, setAlone] = useState(false)
  if (statement === null) return null
  const pack = linkOf(statement, bracketId, 'package')
  if (pack !== undefined && standingMembers(statement, pack).length > 1) {
    return <PackageForm id={paragraph.id} linkId={pack.id} />
  }
  const link = linkOf(statement, bracketId, 'alternatives')
  const isChoice = link !== undefined && (link.noText || standingMembers(statement, link).length > 1)
  return isChoice && !isAlone ? (
    <ChooseForm paragraph={paragraph} link={link} bracketId={bracketId} onAlone={() => setAlone(true)} />
  ) : (
    <LiftOne paragraph={paragraph} bracketId={bracketId} />
  )
}

/** Lifting with an outcome; where the bracket is another's, with that one's consent or reservation on record (rule BR2). */
function LiftOne({ paragraph, bracketId }: LiftBracketFormProps) {
  const { t } = useTranslation('bracket')
  const { store } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const known = useSnapshot((snapshot) => snapshot.statement?.brackets.find(({ id }) => id === bracketId))
  const shown = paragraph.brackets.find(({ id }) => id === bracketId)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const link = statement === null ? undefined : linkOf(statement, bracketId, 'alternatives')
  const isAlternative = statement !== null && link !== undefined && standingMembers(statement, link).length > 1
  const [outcome, setOutcome] = useState<LiftOutcome>(isAlternative ? 'drop' : 'keep')
  const onDigit = useDigitChoice(outcomes, setOutcome)
  const [text, writeText, dropText] = useDraftValue(`lift-text/${bracketId}`, shown?.text ?? '')
  const ground = useConsent(`lift-note/${bracketId}`)
  if (known === undefined || shown === undefined || shown.state === 'lifted') return null

  const bare: CommandOf<'liftBracket'> = { type: 'liftBracket', bracketId, outcome: isAlternative ? 'drop' : 'keep' }
  const needsConsent = dryRun(bare, paragraph.id)?.code === 'consent-missing'
  const command: CommandOf<'liftBracket'> = {
    ...bare,
    outcome,
    ...(outcome === 'replace' && { text: text.trim() }),
    ...(needsConsent && { consent: ground.consent }),
  }
  const refusal = dryRun(command, paragraph.id)
  const isUnfinished = needsConsent && ground.isMissing
  const submit = async () => {
    if (isUnfinished || refusal !== null || (await act(command)) === null) return
    dropText()
    ground.drop()
    store.select(null)
    store.closeForm()
  }
  return (
    <FormCard
      title={t('liftTitle', { number: shown.number })}
      onSubmit={() => void submit()}
      acts={
        <>
          <Button
            tone="primary"
            type="submit"
            size="large"
            isDisabled={isUnfinished || refusal !== null}
            isPending={isBusy}
          >
            {t('liftDo')} <Keys keys={['Alt', 'Enter']} />
          </Button>
          <p className="tiny faint">{t('liftNote')}</p>
        </>
      }
    >
      <p className="small soft">
        {t(`kind_${known.kind}`)} · {t('owner')}{' '}
        <DelegationLabel delegationId={known.delegationId} role={known.placedBy.role} />
      </p>
      <fieldset>
        <legend className="label">{t('outcome')}</legend>
        <div className="outcomes outcomes-3">
          {outcomes.map((one, index) => (
            <label key={one} className={one === outcome ? 'is-on' : undefined}>
              <input
                className="hidden"
                type="radio"
                name="outcome"
                checked={one === outcome}
                data-autofocus={one === outcome ? '' : undefined}
                onChange={() => setOutcome(one)}
                onKeyDown={onDigit}
              />
              {t(`outcome_${one}`)}
              <kbd>{index + 1}</kbd>
            </label>
          ))}
        </div>
      </fieldset>
      {outcome === 'replace' && <Field label={t('replacement')} value={text} onChange={writeText} rows={2} isNeeded />}
      <LiftedPreview paragraph={paragraph} bracketId={bracketId} outcome={outcome} replacement={text} />
      {needsConsent && <ConsentFields {...ground.fields} />}
      <Obstacle refusal={refusal} besides="replacement-missing" />
      <ActProblem problem={problem} />
    </FormCard>
  )
}

interface LiftedPreviewProps {
  readonly paragraph: SheetParagraph
  readonly bracketId: BracketId
  readonly outcome: LiftOutcome
  readonly replacement: string
}

/** Letters shown on either side of the words concerned. */
const around = 60

function LiftedPreview({ paragraph, bracketId, outcome, replacement }: LiftedPreviewProps) {
  const { t } = useTranslation('bracket')
  const shown = paragraph.brackets.find(({ id }) => id === bracketId)
  if (shown === undefined || shown.start === null || shown.end === null) return null
  const { text } = paragraph
  const before = text.slice(0, shown.start)
  const after = text.slice(shown.end)
  const words = text.slice(shown.start, shown.end)
  return (
    <div>
      <p className="preview-title">{t('after')}</p>
      <p className="preview">
        {before.length > around ? `… ${before.slice(-around)}` : before}
        {outcome === 'keep' && (
          <ins>
            <Letters text={words} />
          </ins>
        )}
        {outcome === 'drop' && (
          <del>
            <Letters text={words} />
          </del>
        )}
        {outcome === 'replace' && (
          <>
            <del>
              <Letters text={words} />
            </del>{' '}
            <ins>
              <Letters text={replacement} />
            </ins>
          </>
        )}
        {after.length > around ? `${after.slice(0, around)} …` : after}
      </p>
    </div>
  )
}
