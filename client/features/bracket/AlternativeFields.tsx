import { linkOf } from '@tawafuq/domain/acts/bracket/link'
import type { BracketId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { standingBrackets } from '@tawafuq/domain/acts/standing'
import { useTranslation } from 'react-i18next'
import { CheckList } from '../../design-system/CheckList.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { BracketFace } from './BracketFace.tsx'

/** The word by which "no text" stands in the list of wordings. */
export const noTextChoice = 'no-text'
export type AlternativeChoice = BracketId | typeof noTextChoice

interface AlternativeFieldsProps {
  readonly paragraphId: ParagraphId
  readonly named: ReadonlySet<AlternativeChoice>
  readonly onName: (choice: AlternativeChoice, isNamed: boolean) => void
}

/** What a wording is an alternative to: other brackets of the paragraph, and "no text" as a wording among them (rule BR7). */
export function AlternativeFields({ paragraphId, named, onName }: AlternativeFieldsProps) {
  const { t } = useTranslation('bracket')
  const { actor } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const offered =
    statement === null
      ? []
      : standingBrackets(statement, paragraphId).filter(
          ({ id, delegationId }) =>
            linkOf(statement, id, 'alternatives') === undefined &&
            (actor.role !== 'delegate' || delegationId === actor.delegationId),
        )
  return (
    <CheckList<AlternativeChoice>
      label={t('placeWith')}
      named={named}
      onName={onName}
      options={[
        ...offered.map((bracket) => ({
          id: bracket.id,
          face: <BracketFace bracket={bracket} />,
          note: bracket.quote.exact,
        })),
        { id: noTextChoice, face: t('placeNoText'), note: t('placeNoTextNote') },
      ]}
    />
  )
}
