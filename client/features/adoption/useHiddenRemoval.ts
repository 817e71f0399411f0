import { withoutHiddenLetters } from '@tawafuq/arabic/hiddenLetters'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { type RewordingWay, useRewording } from '../../statement/useRewording.ts'

/** Takes the letters that nobody sees out of a paragraph in one step, by typing or by a proposal; null where the reader may do neither. */
export function useHiddenRemoval(paragraph: SheetParagraph): {
  readonly way: RewordingWay
  readonly isBusy: boolean
  readonly remove: () => void
} {
  const { wayAt, reword } = useRewording()
  const [isBusy, setBusy] = useState(false)
  const { text } = paragraph
  const remove = (): void => {
    setBusy(true)
    const edit = { base: text, start: 0, end: text.length, replacement: withoutHiddenLetters(text) }
    void reword(paragraph, edit).finally(() => setBusy(false))
  }
  return { way: wayAt(paragraph), isBusy, remove }
}
