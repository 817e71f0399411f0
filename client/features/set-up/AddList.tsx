import type { Attendance, Delegation as MeetingDelegation } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Delegation } from '../../design-system/Delegation.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs, Roster } from '../meeting/index.ts'
import { attendancesOffered, seatOf, seatRoles } from './seats.ts'

interface AddListProps {
  readonly delegations: readonly MeetingDelegation[]
  readonly acts: MeetingActs
  readonly onClose: () => void
}

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

/** Milliseconds without a change before what is written is looked at. */
const REST = 300

/** A whole list at once, pasted or from a file: what the server understands of it is shown before anything is added. */
export function AddList({ delegations, acts, onClose }: AddListProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [role, setRole] = useState<Role>('delegate')
  const [attendance, setAttendance] = useState<Attendance>('onsite')
  const [read, setRead] = useState<Roster | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const list = file ?? text
  const { readRoster } = acts
  const isEmpty = file === null && text.trim() === ''

  useEffect(() => {
    if (isEmpty) {
      setRead(null)
      return
    }
    const leaving = new AbortController()
    const look = async () => {
      try {
        const answer = await readRoster(list, { role, attendance }, leaving.signal)
        if (leaving.signal.aborted) return
        setRead(answer.ok ? answer.value : null)
        setProblem(answer.ok ? null : answer.problem)
      } catch (fault) {
        if (!leaving.signal.aborted) throw fault
      }
    }
    const timer = setTimeout(() => void look(), typeof list === 'string' ? REST : 0)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [readRoster, list, role, attendance, isEmpty])

  const coming = read?.participants.created ?? 0
  const newDelegations = read?.delegations.created ?? 0
  const add = async () => {
    setSending(true)
    const answer = await acts.addRoster(list, { role, attendance })
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (!answer.ok) return
    if (answer.value.problems.length === 0) onClose()
    else if (file === null) setText(linesLeft(text, answer.value))
    else setRead(answer.value)
  }

  return (
    <Dialog
      title={t('listHeading')}
      isOpen
      onClose={onClose}
      width="wide"
      acts={
        <>
          <Button
            tone="primary"
            isDisabled={coming + newDelegations === 0}
            isPending={isSending}
            onPress={() => void add()}
          >
            {coming === 0 && newDelegations > 0
              ? t('listAddDelegations', { count: newDelegations })
              : t('listAdd', { count: coming })}
          </Button>
          <Button onPress={onClose}>{t('cancel', { ns: 'shell' })}</Button>
        </>
      }
    >
      <p className="soft">{t('listLead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="paste">
        <div className="stack">
          <label className="file-choice">
            <span className="btn">
              <Icon name="text" />
              {t('listFile')}
            </span>
            <bdi className="small">{file?.name}</bdi>
            <input
              className="hidden"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </label>
          {file === null && (
            <Field
              label={t('listField')}
              placeholder={t('listExample')}
              value={text}
              onChange={setText}
              rows={9}
              isAutoFocused
            />
          )}
          <SelectField
            label={t('listDefaultRole')}
            value={role}
            onChange={setRole}
            options={seatRoles.map((value) => ({ value, name: t(`role_${value}`, { ns: 'names' }) }))}
          />
          <SelectField
            label={t('listDefaultAttendance')}
            value={attendance}
            onChange={setAttendance}
            options={attendancesOffered.map((value) => ({ value, name: t(`attendance_${value}`, { ns: 'names' }) }))}
          />
        </div>
        <section aria-label={t('listPreview')}>
          <h3 className="label">{t('listPreview')}</h3>
          {read === null && <p className="small soft">{t('listNothing')}</p>}
          {read !== null && <Understood read={read} delegations={delegations} />}
        </section>
      </div>
    </Dialog>
  )
}

function Understood({
  read,
  delegations,
}: {
  readonly read: Roster
  readonly delegations: readonly MeetingDelegation[]
}) {
  const { t } = useTranslation(['setUp', 'names'])
  const { language } = useLanguage()
  const made = read.named.filter(({ isNew }) => isNew)
  const named = [...delegations, ...made]
  return (
    <>
      <p className="small" role="status">
        {t('listCounts', { created: read.participants.created, matched: read.participants.matched })}
      </p>
      {read.problems.length > 0 && (
        <ul className="list-problems">
          {read.problems.map(({ line, message }) => (
            <li key={line} className="error">
              <Icon name="warning" />
              <span>
                {t('listLine', { line })} {message}
              </span>
            </li>
          ))}
        </ul>
      )}
      {made.length > 0 && (
        <p className="small">
          {t('listNewDelegations', { count: made.length })}{' '}
          <bdi>{made.map(({ name, code }) => `${printBilingual(name, language)} (${code})`).join(' · ')}</bdi>
        </p>
      )}
      <ul className="paste-lines">
        {read.rows.map((row) => {
          const number = named.findIndex(({ code }) => code === row.delegationCode)
          const delegation = named[number]
          const seat = seatOf(row)
          return (
            <li key={row.line} data-state={row.state}>
              <strong>
                <bdi>{row.name}</bdi>
              </strong>
              <span className="row-wrap tiny soft">
                {delegation && <Delegation number={number} name={printBilingual(delegation.name, language)} />}
                <span>{seat === 'head' ? t('seat_head') : t(`role_${seat}`, { ns: 'names' })}</span>
                <span>{t(`attendance_${row.attendance}`, { ns: 'names' })}</span>
                {row.state === 'matched' && <span>{t('listMatched')}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The lines that could not be taken, with the headings above them, to be put right and sent again. */
function linesLeft(text: string, { problems, rows }: Roster): string {
  const lines = text.split(/\r\n?|\n/)
  const first = Math.min(...[...problems, ...rows].map(({ line }) => line))
  const wrong = new Set(problems.map(({ line }) => line))
  return lines.filter((_, at) => at + 1 < first || wrong.has(at + 1)).join('\n')
}
