import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { stateLooks } from '../../design-system/State.tsx'
import { AgreedFact, ParagraphGavel } from '../../features/adoption/index.ts'
import { BracketNotes } from '../../features/bracket/index.ts'
import { useParagraphName } from '../../features/citation/index.ts'
import { FloorTab, ParkedNote } from '../../features/floor/index.ts'
import { Lights } from '../../features/light/index.ts'
import { Objections } from '../../features/objection/index.ts'
import { ParagraphActs, ParagraphSpine } from '../../features/paragraph/index.ts'
import { Proposals } from '../../features/proposal/index.ts'
import { Remarks } from '../../features/remark/index.ts'
import { LateNotices } from '../../features/saved/index.ts'
import { useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'
import { ProposalEditor } from './ProposalEditor.tsx'
import { useMayWrite } from './useMayWrite.ts'
import { useNavigateTo } from './useNavigateTo.ts'
import { WorkedText } from './WorkedText.tsx'
import { OpenFormAt } from './workspaceParts.ts'

interface StatementParagraphProps {
  readonly paragraph: SheetParagraph
  readonly isOnFloor: boolean
  readonly dir: 'rtl' | 'ltr'
  readonly lang: string
}

/** One paragraph in reading order: label and state, text, objections, proposals, acts, notes of its brackets. */
export const StatementParagraph = memo(function StatementParagraph(props: StatementParagraphProps) {
  const { paragraph, isOnFloor, dir, lang } = props
  const { t } = useTranslation(['statement', 'names'])
  const { store } = useWorkspace()
  const { id, kind, state } = paragraph
  const turning = useNavigateTo(() => store.turnTo(id))
  const { spoken } = useParagraphName(id)
  const isCurrent = useWorkspaceState((workspace) => workspace.current === id)
  const isEditing = useWorkspaceState((workspace) => workspace.editing?.id === id)
  const isFormHere = useWorkspaceState((workspace) => workspace.form?.at === id)
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const mayWrite = useMayWrite(paragraph)
  const mayGavel = useRight('agreeParagraph')
  const mayLift = useRight('liftBracket')
  const isWork = stage === 'drafting' || stage === 'negotiating'
  const showsActs = (isOnFloor || isCurrent) && isWork && !isEditing && !isFormHere
  const showsGavel = mayGavel && isWork && (isOnFloor || isCurrent) && state !== 'struck'
  return (
    <section
      className="para"
      id={id}
      data-paragraph=""
      data-kind={kind}
      data-state={stateLooks[state]}
      data-floor={isOnFloor ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      data-editing={isEditing ? '' : undefined}
      aria-label={t('spoken', { name: spoken, state: t(`state_${state}`, { ns: 'names' }) })}
      tabIndex={-1}
      {...turning}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        if (event.key !== 'Enter' || event.altKey) return
        const chosen = paragraph.brackets.find(
          ({ id: one, state: at }) => one === store.state().bracket && at !== 'lifted',
        )
        if (chosen !== undefined && mayLift) {
          event.preventDefault()
          store.open(id, { kind: 'lift', bracketId: chosen.id })
        } else if (mayWrite) {
          event.preventDefault()
          store.edit(id)
        }
      }}
    >
      {isOnFloor && <FloorTab />}
      <ParagraphSpine paragraph={paragraph} />
      <div className="pbody">
        <PartBoundary
          at={paragraph}
          plain={
            <p className="ptext" dir={dir} lang={lang}>
              {paragraph.text}
            </p>
          }
        >
          <WorkedText paragraph={paragraph} dir={dir} lang={lang} mayWrite={mayWrite} isEditing={isEditing} />
        </PartBoundary>
        <PartBoundary at={paragraph}>
          <LateNotices id={id} />
          <ParkedNote id={id} />
          {isWork && <Lights id={id} isOnFloor={isOnFloor} hasGavel={showsGavel && paragraph.draft.open} />}
        </PartBoundary>
        <Objections paragraph={paragraph} />
        <Proposals
          paragraph={paragraph}
          editorFor={(proposal) => <ProposalEditor proposal={proposal} dir={dir} lang={lang} />}
        />
        <PartBoundary at={paragraph}>
          <Remarks on={{ kind: 'paragraph', id }} isQuiet />
        </PartBoundary>
        <PartBoundary at={paragraph}>
          {isFormHere && (
            <Suspense>
              <OpenFormAt paragraph={paragraph} dir={dir} />
            </Suspense>
          )}
          {showsActs && <ParagraphActs paragraph={paragraph} mayWrite={mayWrite} />}
          {showsGavel &&
            (paragraph.draft.open ? <ParagraphGavel paragraph={paragraph} /> : <AgreedFact paragraph={paragraph} />)}
        </PartBoundary>
      </div>
      <PartBoundary at={paragraph}>
        <BracketNotes paragraph={paragraph} />
      </PartBoundary>
    </section>
  )
})
