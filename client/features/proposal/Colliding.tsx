import type { Proposal } from '@tawafuq/domain/acts/statement'
import { collisions } from '@tawafuq/domain/views/collisions'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ProposedWords } from './ProposedWords.tsx'

/**
 * For whoever decides: the proposals that change the same words, side by side under the first of them, and by name under
 * the others (rule PR8). Nothing where none does.
 */
export function Colliding({
  proposal,
  paragraph,
}: {
  readonly proposal: Proposal
  readonly paragraph: SheetParagraph
}) {
  const { t } = useTranslation('proposal')
  const statement = useSnapshot((snapshot) => snapshot.statement)
  if (statement === null) return null
  const met = collisions(statement, paragraph.id, paragraph.text).filter(({ proposals }) =>
    proposals.includes(proposal.id),
  )
  const others = statement.proposals.filter(
    ({ id }) => id !== proposal.id && met.some(({ proposals }) => proposals.includes(id)),
  )
  if (others.length === 0) return null
  const isFirst = others.every(({ number }) => number > proposal.number)
  return (
    <section className="colliding" aria-label={t('sideBySide')}>
      <p className="row small">
        <Icon name="warning" />
        <span>{t('collides')}</span>
        {others.map(({ id, delegationId }) => (
          <DelegationLabel key={id} delegationId={delegationId} />
        ))}
      </p>
      {isFirst && (
        <div className="side-by-side">
          {[proposal, ...others].map((one) => (
            <div key={one.id}>
              <p className="small">
                <DelegationLabel delegationId={one.delegationId} />
              </p>
              <ProposedWords proposal={one} text={one.text ?? ''} paragraph={paragraph} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
