import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import type { BracketFaces } from '../../editor/bracketFace.ts'
import { faceOf, useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'

/** How the standing brackets of a paragraph are drawn and spoken. */
export function useBracketFaces(paragraph: SheetParagraph): BracketFaces {
  const { t } = useTranslation(['bracket', 'names'])
  const workspace = useWorkspace()
  const known = useSnapshot((snapshot) => snapshot.statement?.brackets)
  const { brackets } = paragraph
  return useMemo(
    () =>
      new Map(
        brackets
          .filter(({ state }) => state !== 'lifted')
          .map(({ id, number, kind }) => {
            const bracket = known?.find((one) => one.id === id)
            const face = faceOf(workspace, bracket?.delegationId ?? null)
            const owner = face?.name ?? t(`role_${bracket?.placedBy.role ?? 'delegate'}`, { ns: 'names' })
            return [
              id,
              {
                number,
                kind,
                colour: delegationSigns(face?.number ?? null).colour,
                spokenOpen: t('spokenOpen', { number, owner }),
                spokenClose: t('spokenClose', { number }),
              },
            ] as const
          }),
      ),
    [brackets, known, workspace, t],
  )
}
