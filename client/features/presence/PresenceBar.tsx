import { useTranslation } from 'react-i18next'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/** Badges shown in the bar; where there are more delegations, the words beside them count all. */
const shown = 12

/** Which delegations are here, as badges and in words. */
export function PresenceBar() {
  const { t } = useTranslation('presence')
  const { delegations } = useWorkspace()
  const here = useSnapshot((snapshot) => snapshot.here)
  const present = new Set(here.map(({ delegationId }) => delegationId))
  const count = delegations.filter(({ id }) => present.has(id)).length
  if (delegations.length === 0) return null
  return (
    <div className="presence">
      <span className="badges" aria-hidden="true">
        {delegations.slice(0, shown).map(({ id }, number) => {
          const { colour, figure } = delegationSigns(number)
          return <span key={id} className={`badge ${colour} ${figure}`} data-away={present.has(id) ? undefined : ''} />
        })}
      </span>
      <span>{t('delegationsHere', { here: count, all: delegations.length })}</span>
    </div>
  )
}
