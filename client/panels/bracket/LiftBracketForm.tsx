import type { CommandOf } from '@tawafuq/domain/commands'
import type { BracketId } from '@tawafuq/domain/ids'
import type { SheetParagraph } from '@tawafuq/domain/projections/sheet'
import type { LiftOutcome } from '@tawafuq/domain/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../hooks/refusalSentence.ts'
import { useAct } from '../../hooks/useAct.ts'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { useForecast } from '../../hooks/useForecast.ts'
import { useKeptText } from '../../hooks/useKeptText.ts'
import { Button } from '../../look/Button.tsx'
import { Choice } from '../../look/Choice.tsx'
import { Field } from '../../look/Field.tsx'
import { Sign } from '../../look/Sign.tsx'
import { ActProblem } from '../ActProblem.tsx'
import { FormCard } from '../FormCard.tsx'
import { Keys } from '../Keys.tsx'
import { Whose } from '../Whose.tsx'

const outcomes: readonly LiftOutcome[] = ['keep', 'drop', 'replace']
type Basis = 'consent' | 'reservation'

interface LiftBracketFormProps {
  readonly paragraph: SheetParagraph
  readonly bracketId: BracketId
}

/** Lifting with an outcome; where the bracket is another's, with that one's consent or reservation on record (rule BR2). */
export function LiftBracketForm({ paragraph, bracketId }: LiftBracketFormProps) {
  const { t } = useTranslation('bracket')
  const { store, language } = useDesk()
  const forecast = useForecast()
  const { act, isBusy, problem } = useAct()
  const known = useSnapshot((snapshot) => snapshot.statement?.brackets.find(({ id }) => id === bracketId))
  const shown = paragraph.brackets.find(({ id }) => id === bracketId)
  const [outcome, setOutcome] = useState<LiftOutcome>('keep')
  const [basis, setBasis] = useState<Basis>('consent')
  const [text, writeText, dropText] = useKeptText(`lift-text/${bracketId}`, shown?.text ?? '')
  const [note, writeNote, dropNote] = useKeptText(`lift-note/${bracketId}`)
  if (known === undefined || shown === undefined || shown.state === 'lifted') return null

  const bare: CommandOf<'liftBracket'> = { type: 'liftBracket', bracketId, outcome: 'keep' }
  const needsConsent = forecast(bare, paragraph.id)?.code === 'consent-missing'
  const command: CommandOf<'liftBracket'> = {
    ...bare,
    outcome,
    ...(outcome === 'replace' && { text: text.trim() }),
    ...(needsConsent && { consent: { basis, note: note.trim() } }),
  }
  const refusal = forecast(command, paragraph.id)
  const isUnfinished = needsConsent && note.trim() === ''
  const submit = async () => {
    if (isUnfinished || refusal !== null || (await act(command)) === null) return
    dropText()
    dropNote()
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
        {t(`kind_${known.kind}`)} · {t('owner')} <Whose delegationId={known.delegationId} role={known.placedBy.role} />
      </p>
      <fieldset>
        <legend className="label">{t('fate')}</legend>
        <div className="outcomes outcomes-3">
          {outcomes.map((one, index) => (
            <label key={one} className={one === outcome ? 'is-on' : undefined}>
              <input
                className="hidden"
                type="radio"
                name="outcome"
                checked={one === outcome}
                onChange={() => setOutcome(one)}
                onKeyDown={(event) => {
                  const chosen = outcomes[Number(event.key) - 1]
                  if (chosen !== undefined) setOutcome(chosen)
                }}
              />
              {t(`outcome_${one}`)}
              <kbd>{index + 1}</kbd>
            </label>
          ))}
        </div>
      </fieldset>
      {outcome === 'replace' && <Field label={t('replacement')} value={text} onChange={writeText} rows={2} isNeeded />}
      <LiftedPreview paragraph={paragraph} bracketId={bracketId} outcome={outcome} replacement={text} />
      {needsConsent && (
        <>
          <Choice
            label={t('consent')}
            value={basis}
            onChange={setBasis}
            options={(['consent', 'reservation'] as const).map((value) => ({
              value,
              name: t(`basis_${value}`),
              note: t(`basisNote_${value}`),
            }))}
          />
          <Field
            label={t(basis === 'consent' ? 'consentNote' : 'reservationNote')}
            hint={t('consentHint')}
            value={note}
            onChange={writeNote}
            rows={2}
            isNeeded
          />
        </>
      )}
      {refusal !== null && refusal.code !== 'replacement-missing' && (
        <p className="error">
          <Sign name="warning" />
          <span>{refusalSentence(refusal, language)}</span>
        </p>
      )}
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
        {outcome === 'keep' && <ins>{words}</ins>}
        {outcome === 'drop' && <del>{words}</del>}
        {outcome === 'replace' && (
          <>
            <del>{words}</del> <ins>{replacement}</ins>
          </>
        )}
        {after.length > around ? `${after.slice(0, around)} …` : after}
      </p>
    </div>
  )
}
