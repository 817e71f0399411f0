import { delegationGroups } from '@tawafuq/domain/acts/meeting/meeting'
import { useTranslation } from 'react-i18next'
import type { MeetingAttendance } from '../../api/proceedingsCalls.ts'

/** Who is there now: in the hall, from afar, and not, by group; hands of both are equal. */
export function Attendance({ attendance }: { readonly attendance: MeetingAttendance }) {
  const { t } = useTranslation(['proceedings', 'names'])
  const groups = delegationGroups.flatMap((group) => {
    const counts = attendance.byGroup[group]
    return counts === undefined ? [] : [[group, counts] as const]
  })
  return (
    <section>
      <h3>{t('attendance')}</h3>
      <p className="small soft">
        {t('delegationsPresent', { present: attendance.delegations.present, all: attendance.delegations.all })}
      </p>
      <table className="proceedings-table">
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('onsite')}</th>
            <th scope="col">{t('remote')}</th>
            <th scope="col">{t('absent')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([group, counts]) => (
            <CountRow key={group} name={t(`group_${group}`, { ns: 'names' })} counts={counts} />
          ))}
          <CountRow name={t('everybody')} counts={attendance} />
        </tbody>
      </table>
    </section>
  )
}

type Counts = Pick<MeetingAttendance, 'onsite' | 'remote' | 'absent'>

function CountRow({ name, counts }: { readonly name: string; readonly counts: Counts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{counts.onsite}</td>
      <td className="num">{counts.remote}</td>
      <td className="num">{counts.absent}</td>
    </tr>
  )
}
