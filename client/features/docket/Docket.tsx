import type { DelegationId } from '@tawafuq/domain/acts/ids'
import { type DocketItem, docket } from '@tawafuq/domain/views/docket'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../design-system/Empty.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { DocketLine } from './DocketLine.tsx'

const groups = ['objection', 'bracket', 'proposal', 'not-agreed'] as const
type Filter = 'all' | 'ours' | 'floor'

/** Everything that stands between this text and its adoption, each entry one click from its place. */
export function Docket() {
  const { t } = useTranslation('statement')
  const { actor } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const [filter, setFilter] = useState<Filter>('all')
  const items = useMemo(() => (statement === null ? [] : docket(statement)), [statement])
  if (statement === null) return null
  const filters: readonly Filter[] = actor.delegationId === null ? ['all', 'floor'] : ['all', 'ours', 'floor']
  const passes = (item: DocketItem, one: Filter) =>
    one === 'all' || (one === 'floor' ? item.paragraphId === statement.floor : ownerOf(item) === actor.delegationId)
  const shown = items.filter((item) => passes(item, filter))
  // An empty text has nothing in its way, and nothing to adopt.
  if (statement.paragraphs.length === 0) return null
  if (items.length === 0) {
    return (
      <Empty sign="agreed" title={t('docketEmpty')}>
        {t('docketEmptyText')}
      </Empty>
    )
  }
  return (
    <>
      <div className="docket-head">
        <h2>{t('docket')}</h2>
      </div>
      <fieldset className="filters">
        <legend className="hidden">{t('docketLabel')}</legend>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={one === filter}
            onClick={() => setFilter(one)}
          >
            {t(`filter_${one}`)} <span className="num">{items.filter((item) => passes(item, one)).length}</span>
          </button>
        ))}
      </fieldset>
      <ul className="docket">
        {groups.map((kind) => {
          const here = shown.filter((item) => item.kind === kind)
          return (
            here.length > 0 && (
              <li key={kind}>
                <p className="docket-group">
                  <span>{t(`group_${kind}`)}</span>
                  <span className="num">{here.length}</span>
                </p>
                <ul>
                  {here.map((item) => (
                    <DocketLine key={keyOf(item)} item={item} isOurs={ownerOf(item) === actor.delegationId} />
                  ))}
                </ul>
              </li>
            )
          )
        })}
      </ul>
      {shown.length === 0 && <p className="small faint docket-none">{t('docketNothingHere')}</p>}
    </>
  )
}

function keyOf(item: DocketItem): string {
  switch (item.kind) {
    case 'objection':
      return item.objection.id
    case 'bracket':
      return item.bracket.id
    case 'proposal':
      return item.proposal.id
    case 'not-agreed':
      return item.paragraphId
  }
}

function ownerOf(item: DocketItem): DelegationId | undefined {
  switch (item.kind) {
    case 'objection':
      return item.objection.delegationId
    case 'bracket':
      return item.bracket.delegationId ?? undefined
    case 'proposal':
      return item.proposal.delegationId
    case 'not-agreed':
      return undefined
  }
}
