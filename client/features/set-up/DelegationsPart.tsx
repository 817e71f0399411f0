import { type DelegationGroup, delegationGroups } from '@tawafuq/domain/acts/meeting/meeting'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs, MeetingView } from '../meeting/index.ts'
import { DelegationRow } from './DelegationRow.tsx'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface DelegationsPartProps {
  readonly delegations: MeetingView['delegations']
  readonly acts: MeetingActs
}

/** The delegations of a meeting, and a row that adds one after another without leaving the keyboard. */
export function DelegationsPart({ delegations, acts }: DelegationsPartProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const { language } = useLanguage()
  const [ar, setAr] = useState('')
  const [en, setEn] = useState('')
  const [code, setCode] = useState('')
  const [group, setGroup] = useState<DelegationGroup>('government')
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [told, setTold] = useState('')
  const form = useRef<HTMLFormElement>(null)

  const isCodeTaken = delegations.some((one) => one.code.toLowerCase() === code.trim().toLowerCase())
  const needed = (value: string) => (isTried && value.trim() === '' ? t('fieldNeeded', { ns: 'shell' }) : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (ar.trim() === '' || code.trim() === '' || isCodeTaken || isSending) return
    setSending(true)
    const name = { ar: ar.trim(), ...(en.trim() && { en: en.trim() }) }
    const answer = await acts.addDelegation({ name, code: code.trim(), group })
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setTold(t('delegationAdded', { name: printBilingual(name, language) }))
    for (const clear of [setAr, setEn, setCode]) clear('')
    setTried(false)
    form.current?.querySelector('input')?.focus()
  }

  return (
    <section id="delegations" className="setup-part" aria-labelledby="delegations-heading">
      <div>
        <h2 id="delegations-heading">{t('delegationsHeading')}</h2>
        <p className="soft">{t('delegationsLead')}</p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <form ref={form} className="add-row add-delegation" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t('delegationName')}
          placeholder={t('delegationNameHint')}
          value={ar}
          onChange={setAr}
          dir="rtl"
          lang="ar"
          isNeeded
          error={needed(ar)}
        />
        <Field label={t('delegationNameEn')} value={en} onChange={setEn} dir="ltr" lang="en" isOptional />
        <Field
          label={t('delegationCode')}
          value={code}
          onChange={setCode}
          dir="ltr"
          lang="en"
          isNeeded
          error={isCodeTaken && code.trim() !== '' ? t('codeTaken') : needed(code)}
        />
        <SelectField
          label={t('delegationGroup')}
          value={group}
          onChange={setGroup}
          options={delegationGroups.map((value) => ({ value, name: t(`group_${value}`, { ns: 'names' }) }))}
        />
        <Button type="submit" sign="plus" isPending={isSending}>
          {t('addDelegation')}
        </Button>
      </form>
      <p className="hidden" role="status">
        {told}
      </p>
      {delegations.length === 0 ? (
        <Empty sign="people" title={t('noDelegations')}>
          {t('noDelegationsText')}
        </Empty>
      ) : (
        <div className="table-wrap">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('delegationName')}</th>
                <th scope="col">{t('delegationNameEn')}</th>
                <th scope="col">{t('delegationCode')}</th>
                <th scope="col">{t('delegationGroup')}</th>
                <th scope="col">{t('delegationVoice')}</th>
              </tr>
            </thead>
            <tbody>
              {delegations.map((delegation, number) => (
                <DelegationRow key={delegation.id} delegation={delegation} number={number} acts={acts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
