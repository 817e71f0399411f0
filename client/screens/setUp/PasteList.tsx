import type { Attendance, Delegation as MeetingDelegation } from '@tawafuq/domain/meeting'
import type { Role } from '@tawafuq/domain/roles'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingActs } from '../../hooks/useMeeting.ts'
import { Button } from '../../look/Button.tsx'
import { Delegation } from '../../look/Delegation.tsx'
import { Dialog } from '../../look/Dialog.tsx'
import { Field, SelectField } from '../../look/Field.tsx'
import { Notice } from '../../look/Notice.tsx'
import { Sign } from '../../look/Sign.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { type ListedParticipant, readList } from './readList.ts'
import { attendancesInvited, rolesInvited } from './rolesInvited.ts'

interface PasteListProps {
  readonly delegations: readonly MeetingDelegation[]
  readonly acts: MeetingActs
  readonly onClose: () => void
}

/** A whole list of participants at once: each line is shown as it was understood before anybody is added. */
export function PasteList({ delegations, acts, onClose }: PasteListProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const [text, setText] = useState('')
  const [role, setRole] = useState<Role>('delegate')
  const [attendance, setAttendance] = useState<Attendance>('onsite')
  const [added, setAdded] = useState<number | null>(null)
  const [stoppedAt, setStoppedAt] = useState<{ readonly name: string; readonly why: string } | null>(null)
  const listed = useMemo(() => readList(text, delegations, { role, attendance }), [text, delegations, role, attendance])
  const sound = listed.filter(({ doubt }) => doubt === null)

  const addAll = async () => {
    setAdded(0)
    const invitations = sound.map(({ name, role: ownRole, attendance: own, delegationId, head }) => ({
      name,
      role: ownRole,
      attendance: own,
      ...(delegationId !== null && { delegationId }),
      ...(head && { head }),
    }))
    const { added: count, refused } = await acts.inviteEach(invitations, setAdded)
    setAdded(null)
    if (refused === null && sound.length === listed.length) return onClose()
    if (refused) setStoppedAt({ name: refused.participant.name, why: refused.problem.title })
    // What was added leaves the list; what was not stays, to be corrected.
    const done = new Set(sound.slice(0, count).map(({ line }) => line))
    setText((before) =>
      before
        .split(/\r?\n/)
        .filter((_, at) => !done.has(at + 1))
        .join('\n'),
    )
  }

  return (
    <Dialog
      title={t('pasteHeading')}
      isOpen
      onClose={onClose}
      width="wide"
      acts={
        <>
          <Button
            tone="primary"
            isDisabled={sound.length === 0}
            isPending={added !== null}
            onPress={() => void addAll()}
          >
            {added === null ? t('pasteAdd', { count: sound.length }) : `${added} / ${sound.length}`}
          </Button>
          <Button onPress={onClose}>{t('cancel', { ns: 'shell' })}</Button>
        </>
      }
    >
      <p className="soft">{t('pasteLead')}</p>
      {stoppedAt && (
        <Notice tone="contested" told="alert" title={t('pasteFailed', { name: stoppedAt.name })}>
          <p>{stoppedAt.why}</p>
        </Notice>
      )}
      <div className="paste">
        <div className="stack">
          <Field
            label={t('pasteField')}
            placeholder={t('pasteExample')}
            value={text}
            onChange={setText}
            rows={9}
            isAutoFocused
          />
          <SelectField
            label={t('pasteDefaultRole')}
            value={role}
            onChange={setRole}
            options={rolesInvited.map((value) => ({ value, name: t(`role_${value}`, { ns: 'names' }) }))}
          />
          <SelectField
            label={t('pasteDefaultAttendance')}
            value={attendance}
            onChange={setAttendance}
            options={attendancesInvited.map((value) => ({ value, name: t(`attendance_${value}`, { ns: 'names' }) }))}
          />
        </div>
        <section aria-label={t('pastePreview')}>
          <h3 className="label">{t('pastePreview')}</h3>
          {listed.length === 0 && <p className="small soft">{t('pasteNothing')}</p>}
          <ul className="paste-lines">
            {listed.map((one) => (
              <ListedLine key={one.line} listed={one} delegations={delegations} />
            ))}
          </ul>
          {listed.length > sound.length && (
            <p className="small">{t('pasteProblems', { count: listed.length - sound.length })}</p>
          )}
        </section>
      </div>
    </Dialog>
  )
}

interface ListedLineProps {
  readonly listed: ListedParticipant
  readonly delegations: readonly MeetingDelegation[]
}

function ListedLine({ listed: { name, role, attendance, delegationId, head, doubt }, delegations }: ListedLineProps) {
  const { t } = useTranslation(['setUp', 'names'])
  const { language } = useLanguage()
  const number = delegations.findIndex((one) => one.id === delegationId)
  const delegation = delegations[number]
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <span className="row-wrap tiny soft">
        {delegation && <Delegation number={number} name={printBilingual(delegation.name, language)} />}
        <span>{head ? t('head') : t(`role_${role}`, { ns: 'names' })}</span>
        <span>{t(`attendance_${attendance}`, { ns: 'names' })}</span>
      </span>
      {doubt !== null && (
        <span className="error">
          <Sign name="warning" />
          <span>
            {doubt.kind === 'no-delegation'
              ? t('pasteNoDelegation')
              : t('pasteUnknownDelegation', { name: doubt.said })}
          </span>
        </span>
      )}
    </li>
  )
}
