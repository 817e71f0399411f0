import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useTranslation } from 'react-i18next'
import { DelegationLabel } from '../delegation/index.ts'
import { useStand } from './useStand.ts'

/** More names than these are counted: whoever wants them all opens the count. */
const shown = 12

/** Who of those in the room has declared nothing on the paragraph, by name: whom the chair may still ask. */
export function NotSpoken({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('floor')
  const { silent, absent } = useStand(id)
  const here = silent.filter((one) => absent?.has(one) !== true)
  if (here.length === 0) return null
  return (
    <section className="not-spoken" aria-label={t('notSpoken')}>
      <h3 className="small soft">{t('notSpoken')}</h3>
      <ul>
        {here.slice(0, shown).map((one) => (
          <li key={one}>
            <DelegationLabel delegationId={one} />
          </li>
        ))}
        {here.length > shown && <li className="faint">{t('notSpokenMore', { count: here.length - shown })}</li>}
      </ul>
    </section>
  )
}
