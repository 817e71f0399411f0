import { delegationGroups } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import { CellField } from '../../design-system/CellField.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Delegation } from '../../design-system/Delegation.tsx'
import type { MeetingActs, MeetingView } from '../meeting/index.ts'
import { sayProblem } from './sayProblem.ts'

interface DelegationRowProps {
  readonly delegation: MeetingView['delegations'][number]
  readonly number: number
  readonly acts: MeetingActs
}

/** One delegation, put right in its place: its colour and figure stay with the place. */
export function DelegationRow({ delegation, number, acts }: DelegationRowProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const { id, name, code, group, headConfirms = false, headIds } = delegation
  const save = async (change: Parameters<MeetingActs['changeDelegation']>[1]) => {
    const answer = await acts.changeDelegation(id, change)
    return answer.ok ? null : sayProblem(answer.problem, t('notSaved'))
  }
  const of = (what: string) => t('cellOf', { what, name: name.ar })
  return (
    <tr>
      <th scope="row">
        <CellField
          label={of(t('delegationName'))}
          value={name.ar}
          dir="rtl"
          onSave={(ar) => save({ name: { ...name, ar } })}
        >
          <Delegation number={number} name={name.ar} />
        </CellField>
      </th>
      <td>
        <CellField
          label={of(t('delegationNameEn'))}
          value={name.en ?? ''}
          dir="ltr"
          onSave={(en) => save({ name: { ar: name.ar, ...(en !== '' && { en }) } })}
        >
          {name.en === undefined ? <span className="faint">{t('nothingYet')}</span> : <bdi>{name.en}</bdi>}
        </CellField>
      </td>
      <td>
        <CellField label={of(t('delegationCode'))} value={code} dir="ltr" onSave={(next) => save({ code: next })}>
          <bdi dir="ltr">{code}</bdi>
        </CellField>
      </td>
      <td>
        <CellField
          label={of(t('delegationGroup'))}
          value={group}
          options={delegationGroups.map((value) => ({ value, name: t(`group_${value}`, { ns: 'names' }) }))}
          onSave={(next) => {
            const chosen = delegationGroups.find((value) => value === next)
            return chosen === undefined ? Promise.resolve(null) : save({ group: chosen })
          }}
        >
          {t(`group_${group}`, { ns: 'names' })}
        </CellField>
      </td>
      <td>
        <Check
          label={t('headConfirms')}
          isChecked={headConfirms}
          onChange={(next) => void acts.setVoice(id, next)}
          {...(headConfirms && headIds.length === 0 && { hint: t('headMissing') })}
        />
      </td>
    </tr>
  )
}
