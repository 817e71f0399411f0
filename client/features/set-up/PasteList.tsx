import type { Attendance, Delegation as MeetingDelegation } from '@tawafuq/domain/acts/meeting/meeting'
import type { Role } from '@tawafuq/domain/acts/meeting/roles'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Delegation } from '../../design-system/Delegation.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import { Sign } from '../../design-system/Sign.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs } from '../meeting/index.ts'
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
  // Why somebody was refused, by what the list says of them: it goes when that is corrected.
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const { listed, leftOut } = useMemo(
    () => readList(text, delegations, { role, attendance }),
    [text, delegations, role, attendance],
  )
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
    const outcomes = await acts.inviteEach(invitations, setAdded)
    setAdded(null)
    const done = sound.filter((_, at) => outcomes[at] === null)
    if (done.length === listed.length) return onClose()
    const last = outcomes.at(-1) ?? null
    const isBrokenOff = outcomes.length < sound.length && last !== null
    setStoppedAt(isBrokenOff ? { name: sound[outcomes.length - 1]?.name ?? '', why: last.title } : null)
    setRefusals(
      new Map(
        sound.flatMap((one, at) => {
          const problem = outcomes[at] ?? null
          return problem === null ? [] : [[linesOf(text, one), problem.errors?.[0]?.message ?? problem.title] as const]
        }),
      ),
    )
    // Whoever was added leaves the list; everything else stays as it was pasted, to be corrected.
    setText(withoutLines(text, done))
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
              <ListedLine
                key={one.line}
                listed={one}
                delegations={delegations}
                refusal={refusals.get(linesOf(text, one)) ?? null}
              />
            ))}
          </ul>
          {leftOut.length > 0 && (
            <p className="small soft">
              {t('pasteLeftOut')} <bdi>{leftOut.join(' · ')}</bdi>
            </p>
          )}
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
  /** Why the server would not have them; null where it was not asked. */
  readonly refusal: string | null
}

/** The lines of the text that somebody was read from. */
function linesOf(text: string, { line, lines }: ListedParticipant): string {
  return text
    .split(/\r\n?|\n/)
    .slice(line - 1, line - 1 + lines)
    .join('\n')
}

function withoutLines(text: string, done: readonly ListedParticipant[]): string {
  const gone = new Set(done.flatMap(({ line, lines }) => Array.from({ length: lines }, (_, nth) => line + nth)))
  return text
    .split(/\r\n?|\n/)
    .filter((_, at) => !gone.has(at + 1))
    .join('\n')
}

function ListedLine({
  listed: { line, name, role, attendance, delegationId, head, doubt },
  delegations,
  refusal,
}: ListedLineProps) {
  const { t } = useTranslation(['setUp', 'names'])
  const { language } = useLanguage()
  const number = delegations.findIndex((one) => one.id === delegationId)
  const delegation = delegations[number]
  const sayDoubt = (said: NonNullable<ListedParticipant['doubt']>): string => {
    switch (said.kind) {
      case 'no-delegation':
        return t('pasteNoDelegation')
      case 'no-name':
        return t('pasteNoName')
      case 'torn':
        return t('pasteTorn')
      case 'unknown-delegation':
        return t('pasteUnknownDelegation', { name: said.said })
    }
  }
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
      {(doubt !== null || refusal !== null) && (
        <span className="error">
          <Sign name="warning" />
          <span>
            {t('pasteLine', { line })} {doubt === null ? refusal : sayDoubt(doubt)}
          </span>
        </span>
      )}
    </li>
  )
}
