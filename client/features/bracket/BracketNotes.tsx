import type { DelegationId } from '@tawafuq/domain/acts/ids'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { SheetBracket, SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import { Icon } from '../../design-system/Icon.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { faceOf, useSnapshot, useWorkspace, useWorkspaceState } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { DelegationLabel } from '../delegation/index.ts'
import { BracketDue } from './BracketDue.tsx'
import { BracketOpened } from './BracketOpened.tsx'

/** The margin of a paragraph: one note for each standing bracket, one for the gavel that closed it. */
export function BracketNotes({ paragraph }: { readonly paragraph: SheetParagraph }) {
  const { t } = useTranslation('statement')
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const standing = paragraph.brackets.filter(({ state }) => state !== 'lifted')
  const agreement = statement?.paragraphs.find(({ id }) => id === paragraph.id)?.agreement ?? null
  const struck = statement?.paragraphs.find(({ id }) => id === paragraph.id)?.struck ?? null
  return (
    <ul className="notes">
      {standing.map((bracket) => (
        <Note key={bracket.id} bracket={bracket} statement={statement} />
      ))}
      {agreement !== null && paragraph.state === 'agreed' && (
        <li className="note" data-state="agreed">
          <Icon name="gavel" />
          <p>
            {t('gavelled')} <Hour at={agreement.at} />
          </p>
        </li>
      )}
      {struck !== null && (
        <li className="note" data-state="struck">
          <Icon name="struck" />
          <p>{t('struckBecause', { reason: struck.reason })}</p>
        </li>
      )}
    </ul>
  )
}

function Note({ bracket, statement }: { readonly bracket: SheetBracket; readonly statement: Statement | null }) {
  const { t } = useTranslation('bracket')
  const workspace = useWorkspace()
  const selected = useWorkspaceState((state) => state.bracket)
  const known = statement?.brackets.find(({ id }) => id === bracket.id)
  const owner: DelegationId | null = known?.delegationId ?? null
  const { colour } = delegationSigns(faceOf(workspace, owner)?.number ?? null)
  const isOpen = selected === bracket.id
  return (
    <li className={`note ${colour}${isOpen ? ' is-selected' : ''}`} data-note={bracket.id}>
      <b>[{bracket.number}]</b>
      <button
        type="button"
        className="note-button"
        aria-expanded={isOpen}
        onClick={() => workspace.store.select(isOpen ? null : bracket.id)}
      >
        <DelegationLabel delegationId={owner} {...(known && { role: known.placedBy.role })} />
      </button>
      {bracket.state === 'torn' ? (
        <p className="error">
          <Icon name="warning" />
          <span>{t('torn')}</span>
        </p>
      ) : (
        <p>{bracket.reason === null ? t(`kind_${bracket.kind}`) : <BidiText text={bracket.reason} />}</p>
      )}
      <PartBoundary at={bracket}>
        <BracketDue bracket={bracket} />
        {isOpen && known !== undefined && <BracketOpened bracket={bracket} owner={owner} />}
      </PartBoundary>
    </li>
  )
}
