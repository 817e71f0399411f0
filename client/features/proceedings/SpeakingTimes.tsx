import { useTranslation } from 'react-i18next'
import type { ServedProceedings } from '../../api/proceedingsCalls.ts'
import { Delegation } from '../../design-system/Delegation.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingView } from '../meeting/index.ts'

interface SpeakingTimesProps {
  readonly speaking: ServedProceedings['speaking']
  readonly delegations: MeetingView['delegations']
}

/** Who spoke how often and how long, the longest first. */
export function SpeakingTimes({ speaking, delegations }: SpeakingTimesProps) {
  const { t } = useTranslation('proceedings')
  const { language } = useLanguage()
  return (
    <section>
      <h3>{t('speaking')}</h3>
      {speaking.delegations.length === 0 ? (
        <p className="small faint">{t('nobodySpoke')}</p>
      ) : (
        <table className="proceedings-table">
          <thead>
            <tr>
              <th scope="col">{t('delegation')}</th>
              <th scope="col">{t('speeches')}</th>
              <th scope="col">{t('minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {speaking.delegations.map(({ delegationId, speeches, seconds }) => {
              const number = delegations.findIndex(({ id }) => id === delegationId)
              const found = delegations[number]
              return (
                <tr key={delegationId}>
                  <th scope="row">
                    {found === undefined ? (
                      t('noDelegation')
                    ) : (
                      <Delegation number={number} name={printBilingual(found.name, language)} />
                    )}
                  </th>
                  <td className="num">{speeches}</td>
                  <td className="num">{`${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
