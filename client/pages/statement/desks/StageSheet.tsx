import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../design-system/Icon.tsx'
import { PartBoundary } from '../../../design-system/PartBoundary.tsx'
import { State, stateLooks } from '../../../design-system/State.tsx'
import { AgreedFact, ParagraphGavel } from '../../../features/adoption/index.ts'
import { BracketNotes } from '../../../features/bracket/index.ts'
import { ParagraphName, useParagraphName } from '../../../features/citation/index.ts'
import { ParkedNote } from '../../../features/floor/index.ts'
import { Lights, NotSpoken } from '../../../features/light/index.ts'
import { Objections } from '../../../features/objection/index.ts'
import { ParagraphActs } from '../../../features/paragraph/index.ts'
import { Proposals } from '../../../features/proposal/index.ts'
import { LateNotices } from '../../../features/saved/index.ts'
import { useRight } from '../../../statement/useDryRun.ts'
import { useParagraph, useSnapshot, useWorkspace, useWorkspaceState } from '../../../statement/useWorkspace.ts'
import { ProposalEditor } from '../ProposalEditor.tsx'
import { useMayWrite } from '../useMayWrite.ts'
import { WorkedText } from '../WorkedText.tsx'

/** The paragraph that is worked on at a desk, in type that is read at a glance, with all that stands against it. */
export function StageSheet({ id }: { readonly id: ParagraphId }) {
  const { session } = useWorkspace()
  const paragraph = useParagraph(id)
  // The desk shows one paragraph: its room is the one that is followed letter by letter.
  useEffect(() => session.look([id]), [session, id])
  if (paragraph === undefined) return null
  return (
    <PartBoundary at={paragraph} plain={<p className="ptext">{paragraph.text}</p>}>
      <Stage key={id} paragraph={paragraph} />
    </PartBoundary>
  )
}

function Stage({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation(['statement', 'names', 'queue'])
  const { id, kind, state, brackets, objections } = paragraph
  const { spoken } = useParagraphName(id)
  const dir = useSnapshot((snapshot) => snapshot.statement?.dir ?? 'rtl')
  const lang = useSnapshot((snapshot) => snapshot.statement?.lang ?? 'ar')
  const stage = useSnapshot((snapshot) => snapshot.statement?.stage)
  const isOnFloor = useSnapshot((snapshot) => snapshot.statement?.floor === id)
  const isEditing = useWorkspaceState((workspace) => workspace.editing?.id === id)
  const mayWrite = useMayWrite(paragraph)
  const mayGavel = useRight('agreeParagraph')
  const isWork = stage === 'drafting' || stage === 'negotiating'
  const showsGavel = mayGavel && isWork && state !== 'struck'
  const stands =
    brackets.some(({ state: at }) => at !== 'lifted') || objections.some(({ state: at }) => at === 'standing')
  return (
    <section
      className="sheet stage-sheet para"
      id={id}
      data-paragraph=""
      data-current=""
      data-kind={kind}
      data-state={stateLooks[state]}
      data-editing={isEditing ? '' : undefined}
      aria-label={t('spoken', { name: spoken, state: t(`state_${state}`, { ns: 'names' }) })}
      tabIndex={-1}
    >
      <header className="stage-head">
        <h2>
          <ParagraphName id={id} />
        </h2>
        <State state={state} />
        {isOnFloor && (
          <span className="stage-floor">
            <Icon name="floor" />
            {t('onFloor', { ns: 'queue' })}
          </span>
        )}
        {!stands && paragraph.draft.open && isWork && <span className="stage-quiet">{t('notAgreedYet')}</span>}
      </header>
      <div className="pbody">
        <WorkedText paragraph={paragraph} dir={dir} lang={lang} mayWrite={mayWrite} isEditing={isEditing} />
        <BracketNotes paragraph={paragraph} />
        <LateNotices id={id} />
        <ParkedNote id={id} />
        <Objections paragraph={paragraph} />
        <Proposals
          paragraph={paragraph}
          editorFor={(proposal) => <ProposalEditor proposal={proposal} dir={dir} lang={lang} />}
        />
        {isWork && <Lights id={id} isOnFloor={isOnFloor} hasGavel={showsGavel && paragraph.draft.open} />}
        {isWork && paragraph.draft.open && isOnFloor && <NotSpoken id={id} />}
        {isWork && !isEditing && <ParagraphActs paragraph={paragraph} mayWrite={mayWrite} />}
        {showsGavel &&
          (paragraph.draft.open ? (
            <ParagraphGavel paragraph={paragraph} isDue={isOnFloor} />
          ) : (
            <AgreedFact paragraph={paragraph} />
          ))}
      </div>
    </section>
  )
}
