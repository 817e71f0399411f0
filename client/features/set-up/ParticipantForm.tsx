import type { Attendance, Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs } from '../meeting/index.ts'
import { attendancesOffered, seatRoles } from './seats.ts'
import { useHeldLinks } from './useHeldLinks.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface ParticipantFormProps {
  readonly delegations: readonly Delegation[]
  readonly acts: MeetingActs
}

/** Adds one participant; delegation, role and attendance stay as they were for the next one. */
export function ParticipantForm({ delegations, acts }: ParticipantFormProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const { language } = useLanguage()
  const [name, setName] = useState('')
  const [delegationId, setDelegationId] = useState('')
  const [role, setRole] = useState<Role>('delegate')
  const [attendance, setAttendance] = useState<Attendance>('onsite')
  const [isHead, setHead] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [added, setAdded] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const link = useHeldLinks()[added?.id ?? '']
  const form = useRef<HTMLFormElement>(null)

  const needsDelegation = role === 'delegate' && delegationId === ''
  const mayBeHead = role === 'delegate' && delegationId !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || needsDelegation || isSending) return
    setSending(true)
    const answer = await acts.invite({
      name: name.trim(),
      role,
      attendance,
      ...(delegationId && { delegationId }),
      ...(mayBeHead && isHead && { head: true }),
    })
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    setAdded({ id: answer.value.id, name: name.trim() })
    setName('')
    setHead(false)
    setTried(false)
    form.current?.querySelector('input')?.focus()
  }

  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <form ref={form} className="add-row" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={t('name')}
          placeholder={t('nameHint')}
          value={name}
          onChange={setName}
          isNeeded
          error={isTried && name.trim() === '' ? t('fieldNeeded', { ns: 'shell' }) : null}
        />
        <SelectField
          label={t('delegation')}
          value={delegationId}
          onChange={setDelegationId}
          error={isTried && needsDelegation ? t('delegationNeeded') : null}
          options={[
            { value: '', name: t('noDelegation') },
            ...delegations.map((one) => ({ value: one.id as string, name: printBilingual(one.name, language) })),
          ]}
        />
        <SelectField
          label={t('role')}
          value={role}
          onChange={setRole}
          options={seatRoles.map((value) => ({ value, name: t(`role_${value}`, { ns: 'names' }) }))}
        />
        <SelectField
          label={t('attendance')}
          value={attendance}
          onChange={setAttendance}
          options={attendancesOffered.map((value) => ({ value, name: t(`attendance_${value}`, { ns: 'names' }) }))}
        />
        {mayBeHead && <Check label={t('head')} isChecked={isHead} onChange={setHead} />}
        <Button type="submit" sign="plus" isPending={isSending}>
          {t('addParticipant')}
        </Button>
      </form>
      <div className="just-added" role="status">
        {added && link !== undefined && (
          <>
            <Icon name="check" />
            <span>{t('participantAdded', { name: added.name })}</span>
            <CopyButton key={added.id} text={link.joinUrl} label={t('copyLinkOf', { name: added.name })}>
              {t('copyLink')}
            </CopyButton>
          </>
        )}
      </div>
    </>
  )
}
