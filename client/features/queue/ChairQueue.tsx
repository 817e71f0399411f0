import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { chairQueue, type QueuedParagraph } from '@tawafuq/domain/views/chairQueue'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParagraph, useSnapshot } from '../../statement/useWorkspace.ts'
import { QueueRow } from './QueueRow.tsx'

interface ChairQueueProps {
  /** The paragraph that is on the desk. */
  readonly shown: ParagraphId | null
  readonly onShow: (id: ParagraphId) => void
}

/** The chair's queue: the floor, what is ripe for the gavel, what is not yet, what is out with a group. */
export function ChairQueue({ shown, onShow }: ChairQueueProps) {
  const { t } = useTranslation('queue')
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const queue = useMemo(() => (statement === null ? null : chairQueue(statement)), [statement])
  if (queue === null || statement === null) return null
  const floor = statement.floor
  const groups = [
    ['ripe', queue.ripe],
    ['unripe', queue.unripe],
    ['parked', queue.parked],
  ] as const
  return (
    <>
      <h2 className="panel-title">{t('onFloor')}</h2>
      {floor === null ? (
        <p className="small faint queue-none">{t('nothingOnFloor')}</p>
      ) : (
        <ol className="queue">
          <Waiting
            line={queue.onFloor ?? { paragraphId: floor, brackets: 0, objections: 0, proposals: 0, hasVote: false }}
            isShown={shown === floor}
            onShow={onShow}
          />
        </ol>
      )}
      {groups.map(([group, lines]) => (
        <section key={group} aria-label={t(group)}>
          <h2 className="panel-title queue-head">
            {t(group)} <span className="num faint">{lines.length}</span>
          </h2>
          {lines.length > 0 && (
            <ol className="queue">
              {lines.map((line) => (
                <Waiting key={line.paragraphId} line={line} isShown={shown === line.paragraphId} onShow={onShow} />
              ))}
            </ol>
          )}
        </section>
      ))}
      <p className="small faint queue-none">{t('agreed', { count: queue.agreed })}</p>
    </>
  )
}

interface WaitingProps {
  readonly line: QueuedParagraph
  readonly isShown: boolean
  readonly onShow: (id: ParagraphId) => void
}

function Waiting({ line, isShown, onShow }: WaitingProps) {
  const { t } = useTranslation(['queue', 'names'])
  const { paragraphId: id, brackets, objections, proposals, hasVote } = line
  const paragraph = useParagraph(id)
  if (paragraph === undefined) return null
  const why = [
    ...(hasVote ? [t('vote')] : []),
    ...(objections > 0 ? [t('objections', { count: objections })] : []),
    ...(brackets > 0 ? [t('brackets', { count: brackets })] : []),
    ...(proposals > 0 ? [t('proposals', { count: proposals })] : []),
  ]
  return (
    <QueueRow
      id={id}
      state={paragraph.state}
      words={paragraph.text}
      where={why.length === 0 ? '' : why.join(t('and'))}
      isShown={isShown}
      onShow={onShow}
    />
  )
}
