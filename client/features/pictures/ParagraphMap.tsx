import { paragraphStates } from '@tawafuq/domain/acts/statement'
import type { paragraphMap } from '@tawafuq/domain/views/negotiationPictures'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { State, stateLooks } from '../../design-system/State.tsx'
import { useParagraphNames } from '../citation/index.ts'

/** Every paragraph as a tile of its state, in the order of the text; the counts of the states in words above. */
export function ParagraphMap({ map }: { readonly map: ReturnType<typeof paragraphMap> }) {
  const { t } = useTranslation(['pictures', 'names'])
  const name = useParagraphNames()
  const counts = paragraphStates.flatMap((state) => {
    const count = map.filter((one) => one.state === state).length
    return count === 0 ? [] : [[state, count] as const]
  })
  return (
    <section className="picture">
      <h3>{t('map')}</h3>
      <ul className="picture-legend">
        {counts.map(([state, count]) => (
          <li key={state}>
            <State state={state} /> <b className="num">{count}</b>
          </li>
        ))}
      </ul>
      <ol className="paragraph-map">
        {map.map(({ paragraphId, state }) => {
          const { spoken, number } = name(paragraphId)
          return (
            <li
              key={paragraphId}
              data-state={stateLooks[state]}
              title={`${spoken}: ${t(`state_${state}`, { ns: 'names' })}`}
            >
              <Icon name={stateLooks[state]} />
              <span aria-hidden="true" className="num">
                {number}
              </span>
              <span className="hidden">{`${spoken}: ${t(`state_${state}`, { ns: 'names' })}`}</span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
