import { isSymbolPattern } from '@tawafuq/domain/acts/imprint/symbol'
import {
  type Majority,
  type MeetingRules,
  majorities,
  type Pen,
  pens,
  usualPen,
  usualWeekend,
  weekends,
} from '@tawafuq/domain/acts/rules/rules'
import { rulesSaid } from '@tawafuq/domain/language/sayRules'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { ActProblem } from '../form/index.ts'

/** How the meeting has settled to work, for everybody to read; chair and secretariat settle it here (rule MT6). */
export function MeetingRulesPanel() {
  const { t } = useTranslation('rules')
  const { actor, language } = useWorkspace()
  const rules = useSnapshot((snapshot) => snapshot.proceedings.rules)
  const changedAt = useSnapshot((snapshot) => snapshot.proceedings.rulesChangedAt)
  const [isOpen, setOpen] = useState(false)
  const maySet = actor.role === 'chair' || actor.role === 'secretariat'
  const said = rulesSaid(rules)
  if (!maySet && said.length === 0) return null
  return (
    <section className="meeting-rules" aria-labelledby="meeting-rules">
      <h2 className="panel-title" id="meeting-rules">
        {t('title')}
      </h2>
      {said.length === 0 ? (
        <p className="small faint">{t('none')}</p>
      ) : (
        <ul className="small">
          {said.map((one) => (
            <li key={one.en}>{language === 'en' ? one.en : one.ar}</li>
          ))}
        </ul>
      )}
      <p className="small meeting-rules-changed" role="status">
        {changedAt !== null && (
          <>
            {t('changed')} <Hour at={changedAt} hasDay />
          </>
        )}
      </p>
      {maySet && (
        <>
          <Button onPress={() => setOpen(true)}>{t('set')}</Button>
          {isOpen && <RulesDialog rules={rules} onClose={() => setOpen(false)} />}
        </>
      )}
    </section>
  )
}

const unset = 'unset'

function RulesDialog({ rules, onClose }: { readonly rules: MeetingRules; readonly onClose: () => void }) {
  const { t } = useTranslation('rules')
  const { delegations } = useWorkspace()
  const { act, isBusy, problem } = useMeetingAct()
  const [majority, setMajority] = useState<Majority | typeof unset>(rules.majority ?? unset)
  const [pen, setPen] = useState<Pen>(rules.pen ?? usualPen)
  const [quorum, setQuorum] = useState(rules.quorum === undefined ? '' : String(rules.quorum))
  const [observersSpeak, setObserversSpeak] = useState(rules.observersSpeak ?? false)
  const [silenceWorkingDays, setWorkingDays] = useState(rules.silenceWorkingDays ?? false)
  const [weekend, setWeekend] = useState(rules.weekend ?? usualWeekend)
  const [symbolPattern, setPattern] = useState(rules.symbolPattern ?? '')
  const isLate = useSnapshot(({ statement }) => statement !== null && statement.stage !== 'drafting')
  const number = Number(quorum)
  const isWrong = quorum.trim() !== '' && !(Number.isInteger(number) && number >= 1 && number <= 1_000)
  const settle = async () => {
    if (isWrong) return
    const done = await act({
      type: 'setRules',
      ...(majority !== unset && { majority }),
      ...(quorum.trim() !== '' && { quorum: number }),
      ...((pen !== usualPen || rules.pen !== undefined) && { pen }),
      observersSpeak,
      silenceWorkingDays,
      weekend,
      ...(symbolPattern.trim() !== '' && { symbolPattern: symbolPattern.trim() }),
    })
    if (done) onClose()
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      acts={
        <Button tone="ink" size="large" isDisabled={isWrong} isPending={isBusy} onPress={() => void settle()}>
          {t('setDo')}
        </Button>
      }
    >
      <p className="small soft">{t(isLate ? 'noteLate' : 'note')}</p>
      <div className="meeting-rules-fields">
        <SelectField
          label={t('majority')}
          value={majority}
          onChange={(value) => setMajority(majorities.find((one) => one === value) ?? unset)}
          options={[
            ...(rules.majority === undefined ? [{ value: unset, name: t('majority_unset') }] : []),
            ...majorities.map((value) => ({ value, name: t(`majority_${value}`) })),
          ]}
        />
        <Field
          label={t('quorum')}
          hint={t('quorumHint', { count: delegations.length })}
          value={quorum}
          onChange={setQuorum}
          isOptional
          error={isWrong ? t('quorumWrong') : null}
        />
        <Field
          label={t('symbolPattern')}
          hint={t('symbolPatternHint')}
          value={symbolPattern}
          onChange={setPattern}
          isOptional
          dir="ltr"
          error={symbolPattern.trim() === '' || isSymbolPattern(symbolPattern.trim()) ? null : t('symbolPatternWrong')}
        />
        <SelectField
          label={t('pen')}
          value={pen}
          onChange={(value) => setPen(pens.find((one) => one === value) ?? usualPen)}
          options={pens.map((value) => ({ value, name: t(`pen_${value}`) }))}
        />
        <Check label={t('observersSpeak')} isChecked={observersSpeak} onChange={setObserversSpeak} />
        <Check label={t('silenceWorkingDays')} isChecked={silenceWorkingDays} onChange={setWorkingDays} />
        {silenceWorkingDays && (
          <SelectField
            label={t('weekend')}
            value={weekend}
            onChange={(value) => setWeekend(weekends.find((one) => one === value) ?? usualWeekend)}
            options={weekends.map((value) => ({ value, name: t(`weekend_${value}`) }))}
          />
        )}
      </div>
      <ActProblem problem={problem} />
    </Dialog>
  )
}
