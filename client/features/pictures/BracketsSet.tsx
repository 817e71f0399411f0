import type { BracketTally } from '@tawafuq/domain/views/negotiationPictures'
import { useTranslation } from 'react-i18next'
import { DelegationLabel } from '../delegation/index.ts'
import { Bar } from './Bar.tsx'

/** The brackets that each delegation has set, and how many of them are lifted. */
export function BracketsSet({ tallies }: { readonly tallies: readonly BracketTally[] }) {
  const { t } = useTranslation('pictures')
  const most = tallies[0]?.set ?? 0
  return (
    <section className="picture">
      <h3>{t('brackets')}</h3>
      {tallies.length === 0 ? (
        <p className="small faint">{t('noBrackets')}</p>
      ) : (
        <ol className="picture-bars">
          {tallies.map(({ delegationId, set, lifted }) => (
            <li key={delegationId}>
              {delegationId === null ? <span>{t('inPerson')}</span> : <DelegationLabel delegationId={delegationId} />}
              <Bar part={set / most} filled={lifted / most} />
              <span>{t('setAndLifted', { set, lifted })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
