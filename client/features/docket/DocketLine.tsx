import type { Objection } from '@tawafuq/domain/acts/statement'
import type { DocketItem } from '@tawafuq/domain/views/docket'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { beginningOf } from '../../design-system/beginningOf.ts'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import { Icon } from '../../design-system/Icon.tsx'
import { faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'

/** One thing that stands in the way: whose, where, why. A click leads to its place. */
export const DocketLine = memo(function DocketLine({
  item,
  isOurs,
}: {
  readonly item: DocketItem
  readonly isOurs: boolean
}) {
  const { t } = useTranslation(['statement', 'bracket', 'proposal'])
  const workspace = useWorkspace()
  const { paragraphId } = item
  const isParked = useSnapshot(
    ({ statement }) => statement?.paragraphs.find(({ id }) => id === paragraphId)?.parked != null,
  )
  const go = () => workspace.scrollTo(paragraphId, item.kind === 'bracket' ? item.bracket.id : undefined)
  const where = (
    <span className="where">
      <ParagraphName id={paragraphId} />
    </span>
  )
  switch (item.kind) {
    case 'objection':
      return (
        <Line state="contested" isOurs={isOurs} onGo={go} at={paragraphId}>
          <Icon name="contested" />
          <DelegationLabel delegationId={item.objection.delegationId} />
          {where}
          <span className="why">
            <CourseWord objection={item.objection} /> <BidiText text={beginningOf(item.objection.grounds)} />
          </span>
        </Line>
      )
    case 'bracket': {
      const { bracket } = item
      const { colour } = delegationSigns(faceOf(workspace, bracket.delegationId)?.number ?? null)
      return (
        <Line state="bracketed" isOurs={isOurs} onGo={go} at={paragraphId}>
          <b className={`key ${colour}`}>[{bracket.number}]</b>
          <DelegationLabel delegationId={bracket.delegationId} role={bracket.placedBy.role} />
          {where}
          <span className="why">
            {bracket.reason === null ? (
              t(`kind_${bracket.kind}`, { ns: 'bracket' })
            ) : (
              <BidiText text={bracket.reason} />
            )}
          </span>
        </Line>
      )
    }
    case 'proposal':
      return (
        <Line state="open" isOurs={isOurs} onGo={go} at={paragraphId}>
          <Icon name="proposal" />
          <DelegationLabel delegationId={item.proposal.delegationId} />
          {where}
          <span className="why">{t(`act_${item.proposal.act}`, { ns: 'proposal' })}</span>
        </Line>
      )
    case 'not-agreed':
      return (
        <Line state="open" isOurs={false} onGo={go} at={paragraphId}>
          <Icon name="open" />
          <span>
            <ParagraphName id={paragraphId} />
          </span>
          <span className="where">{t(isParked ? 'notAgreedParked' : 'notAgreedYet')}</span>
        </Line>
      )
    default:
      return item satisfies never
  }
})

/** What is awaited about an objection, in a word before its grounds. */
function CourseWord({ objection: { confirmation, consultation } }: { readonly objection: Objection }) {
  const { t } = useTranslation('objection')
  const word = confirmation === 'awaited' ? t('awaitsHead') : consultation !== null ? t('underConsultationShort') : null
  return word === null ? null : <span className="course-word">{word}</span>
}

interface LineProps {
  readonly state: string
  readonly isOurs: boolean
  readonly at: string
  readonly onGo: () => void
  readonly children: ReactNode
}

function Line({ state, isOurs, at, onGo, children }: LineProps) {
  return (
    <li>
      <a
        href={`#${at}`}
        className={isOurs ? 'docket-item mine' : 'docket-item'}
        data-state={state}
        onClick={(event) => {
          event.preventDefault()
          onGo()
        }}
      >
        {children}
      </a>
    </li>
  )
}
