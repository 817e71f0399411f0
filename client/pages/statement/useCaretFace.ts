import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import type { CaretFace } from '../../editor/extensions/carets.ts'
import { useCaretOwner } from '../../features/presence/index.ts'

/** A caret's colour and the words on its flag: the delegation, or the office, and the person. */
export function useCaretFace(): (user: unknown) => CaretFace {
  const { t } = useTranslation('names')
  const ownerOf = useCaretOwner()
  return useCallback(
    (user) => {
      const owner = ownerOf(user)
      if (owner === null) return { colour: 'd0', label: '' }
      const { colour } = delegationSigns(owner.number)
      return { colour, label: `${owner.delegation ?? t(`role_${owner.role}`)} · ${owner.name}` }
    },
    [ownerOf, t],
  )
}
