import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { findProposal, livingParagraphs, paragraphState } from '@tawafuq/domain/acts/standing'
import type { Bracket, Paragraph } from '@tawafuq/domain/acts/statement'
import { attributedText } from '@tawafuq/domain/views/attributedText'
import { knownReading, type ReplayFrame } from '@tawafuq/domain/views/replay'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import { State, stateLooks } from '../../design-system/State.tsx'
import { faceOf, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { WordDiff } from '../word-diff/index.ts'

interface ReplayedTextProps {
  readonly frame: ReplayFrame
  /** The one paragraph that is replayed, or null for the whole. */
  readonly of: ParagraphId | null
  readonly isWhole: boolean
}

/** The text as the ledger knew it at this act: the paragraphs that it is about, or all of them. */
export function ReplayedText({ frame, of, isWhole }: ReplayedTextProps) {
  const { t } = useTranslation('replay')
  const { statement, about } = frame
  const text = useRef<HTMLDivElement>(null)
  // In the whole text the act is brought into view; it alone moves, and at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another act is the reason to look where it stands.
  useEffect(() => {
    if (isWhole) text.current?.querySelector('[data-about]')?.scrollIntoView({ block: 'center' })
  }, [isWhole, frame])
  const shown = isWhole
    ? livingParagraphs(statement)
    : statement.paragraphs.filter(({ id }) => (of === null ? about.includes(id) : id === of))
  if (shown.length === 0) return <ReplayedCourse frame={frame} />
  return (
    <div ref={text} className={isWhole ? 'replay-text is-whole' : 'replay-text'}>
      {shown.map((paragraph) => (
        <ReplayedParagraph
          key={paragraph.id}
          frame={frame}
          paragraph={paragraph}
          isAbout={about.includes(paragraph.id)}
        />
      ))}
      <p className="tiny faint">{t('known')}</p>
    </div>
  )
}

interface ReplayedParagraphProps {
  readonly frame: ReplayFrame
  readonly paragraph: Paragraph
  readonly isAbout: boolean
}

function ReplayedParagraph({ frame, paragraph, isAbout }: ReplayedParagraphProps) {
  const { t } = useTranslation(['replay', 'names'])
  const workspace = useWorkspace()
  const { id } = paragraph
  const { statement, texts, before } = frame
  const text = texts.get(id)?.text ?? ''
  const former = before.get(id)?.text
  const state = paragraphState(statement, paragraph)
  const reading = knownReading(frame, id)
  const ownerOf = ({ delegationId, placedBy }: Bracket) =>
    faceOf(workspace, delegationId)?.name ?? t(`role_${placedBy.role}`, { ns: 'names' })
  return (
    <section className="replay-paragraph" data-state={stateLooks[state]} data-about={isAbout ? '' : undefined}>
      <header>
        <strong>
          <ParagraphName id={id} />
        </strong>
        <State state={state} />
      </header>
      <p className="replay-words" dir={statement.dir} lang={statement.lang}>
        {former !== undefined && former !== text ? (
          <WordDiff before={former} after={text} />
        ) : state === 'struck' ? (
          <del>
            <IsolatedText text={text} />
          </del>
        ) : (
          <BidiText text={attributedText(statement, paragraph, reading, 'attributed', ownerOf)} />
        )}
      </p>
      {isAbout && <ProposedAt frame={frame} text={text} />}
    </section>
  )
}

/** The words of the proposal that the act tabled, replaced or decided, against the text of that moment. */
function ProposedAt({ frame, text }: { readonly frame: ReplayFrame; readonly text: string }) {
  const { t } = useTranslation('replay')
  const { event } = frame.entry
  if (!('proposalId' in event) || event.proposalId === undefined) return null
  const proposal = findProposal(frame.statement, event.proposalId)
  if (proposal === undefined || proposal.text === null || proposal.state === 'applied') return null
  return (
    <blockquote className="replay-proposal">
      <p className="small">
        {t('proposal', { number: proposal.number })} <DelegationLabel delegationId={proposal.delegationId} />
      </p>
      <p className="replay-words" dir={frame.statement.dir} lang={frame.statement.lang}>
        {proposal.act === 'replace' ? (
          <WordDiff before={text} after={proposal.text} />
        ) : (
          <ins>
            <BidiText text={proposal.text} />
          </ins>
        )}
      </p>
    </blockquote>
  )
}

/** An act on the whole: how far the text had come. */
function ReplayedCourse({ frame }: { readonly frame: ReplayFrame }) {
  const { t } = useTranslation(['replay', 'names'])
  const { statement } = frame
  const living = livingParagraphs(statement)
  const agreed = living.filter(({ agreement }) => agreement !== null).length
  return (
    <div className="replay-course">
      <p>{t(`stage_${statement.stage}`, { ns: 'names' })}</p>
      <p>{t('agreedOf', { agreed, all: living.length })}</p>
    </div>
  )
}
