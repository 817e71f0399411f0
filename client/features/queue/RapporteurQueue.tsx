import { idOfWork, type QueuedWork } from '@tawafuq/domain/views/rapporteurQueue'
import { useTranslation } from 'react-i18next'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import { Empty } from '../../design-system/Empty.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { faceOf, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'

interface RapporteurQueueProps {
  readonly works: readonly QueuedWork[]
  readonly shown: string | null
  readonly onShow: (work: QueuedWork) => void
}

/** The rapporteur's queue: each bracket, proposal, objection and late wording once, in the order of the text. */
export function RapporteurQueue({ works, shown, onShow }: RapporteurQueueProps) {
  const { t } = useTranslation('queue')
  if (works.length === 0)
    return (
      <Empty sign="agreed" title={t('nothing')}>
        {t('doneText')}
      </Empty>
    )
  return (
    <ol className="queue" aria-label={t('title')}>
      {works.map((work) => {
        const id = idOfWork(work)
        return <WorkRow key={id} work={work} isShown={id === shown} onShow={() => onShow(work)} />
      })}
    </ol>
  )
}

interface WorkRowProps {
  readonly work: QueuedWork
  readonly isShown: boolean
  readonly onShow: () => void
}

function WorkRow({ work, isShown, onShow }: WorkRowProps) {
  const { delegationId, role, words } = factsOfWork(work)
  return (
    <li>
      <button
        ref={(row) => {
          if (isShown) row?.scrollIntoView({ block: 'nearest' })
        }}
        type="button"
        className="queue-row"
        data-state={looks[work.kind]}
        aria-current={isShown ? 'true' : undefined}
        onClick={onShow}
      >
        <WorkSign work={work} />
        <DelegationLabel delegationId={delegationId} {...(role !== undefined && { role })} />
        <span className="where">
          <ParagraphName id={work.paragraphId} />
        </span>
        <span className="quote">{words}</span>
      </button>
    </li>
  )
}

function WorkSign({ work }: { readonly work: QueuedWork }) {
  const { t } = useTranslation('queue')
  const workspace = useWorkspace()
  switch (work.kind) {
    case 'bracket': {
      const { colour } = delegationSigns(faceOf(workspace, work.bracket.delegationId)?.number ?? null)
      return <b className={colour}>[{work.bracket.number}]</b>
    }
    case 'proposal':
      return <Icon name="proposal" label={t('kind_proposal')} />
    case 'objection':
      return <Icon name="contested" label={t('kind_objection')} />
    case 'late':
      return <Icon name="clock" label={t('kind_late')} />
    default:
      return work satisfies never
  }
}

const looks = { bracket: 'bracketed', proposal: 'open', objection: 'contested', late: 'awaiting' } as const

function factsOfWork(work: QueuedWork) {
  switch (work.kind) {
    case 'bracket': {
      const { delegationId, placedBy, quote } = work.bracket
      return { delegationId, role: placedBy.role, words: quote.exact }
    }
    case 'proposal':
      return { delegationId: work.proposal.delegationId, role: undefined, words: work.proposal.text ?? '' }
    case 'objection':
      return { delegationId: work.objection.delegationId, role: undefined, words: work.objection.grounds }
    case 'late':
      return { delegationId: work.late.delegationId, role: work.late.by.role, words: work.late.text }
    default:
      return work satisfies never
  }
}
