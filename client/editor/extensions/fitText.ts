import { isHiddenAnywhere } from '@tawafuq/arabic/hiddenLetters'
import { brokenBound, longestWord, mostMarks, textBounds } from '@tawafuq/arabic/textBounds'
import { noteLetter } from '@tawafuq/draft/schema'
import { Extension } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { isFollowing } from '../binding/draftBinding.ts'

/** Why a step was not taken: the server would refuse it, and whoever typed it would lose the pen for a moment. */
export type Unfit = 'typed-hidden' | 'typed-marks' | 'typed-word' | 'typed-long'

export interface FitTextOptions {
  /** Something was typed that no draft takes. */
  onUnfit: (why: Unfit) => void
}

/** Takes no step of its own reader that would write letters that nobody sees or that no page can draw (rule UI70). */
export const FitText = Extension.create<FitTextOptions>({
  name: 'fitText',
  addOptions: () => ({ onUnfit: () => undefined }),
  addProseMirrorPlugins() {
    const { onUnfit } = this.options
    return [
      new Plugin({
        filterTransaction(transaction) {
          // What came from others, or from the undoing of own steps, was taken before.
          if (!transaction.docChanged || isFollowing(transaction)) return true
          const why = unfit(transaction)
          if (why !== null) queueMicrotask(() => onUnfit(why))
          return why === null
        },
      }),
    ]
  },
})

function unfit(transaction: Transaction): Unfit | null {
  if (isHiddenAnywhere(insertedBy(transaction))) return 'typed-hidden'
  const [before, now] = [lettersOf(transaction.before), lettersOf(transaction.doc)]
  if (longest(transaction.doc) > Math.max(textBounds.paragraph, longest(transaction.before))) return 'typed-long'
  if (brokenBound(now) === null) return null
  if (mostMarks(now) > Math.max(textBounds.marks, mostMarks(before))) return 'typed-marks'
  return longestWord(now) > Math.max(textBounds.word, longestWord(before)) ? 'typed-word' : null
}

function insertedBy({ steps, docs, doc }: Transaction): string {
  return steps
    .map((step, at) => {
      const after = docs[at + 1] ?? doc
      let letters = ''
      step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
        letters += after.textBetween(start, end, ' ')
      })
      return letters.replaceAll(noteLetter, '')
    })
    .join('')
}

/** The letters of the longest paragraph, or of the longest cell of a table. */
function longest(doc: ProseNode): number {
  let letters = 0
  doc.descendants((node) => {
    if (node.isTextblock) letters = Math.max(letters, node.content.size)
    return !node.isTextblock
  })
  return letters
}

function lettersOf(doc: ProseNode): string {
  return doc.textBetween(0, doc.content.size, ' ')
}
