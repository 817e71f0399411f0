/** What one reader has open beside the sheet to look at its text: the drafting check, the search, the exports. */
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Term } from '@tawafuq/domain/acts/meeting/termBase'
import { makeWatchedState, type WatchedState } from './watchedState.ts'

/** Words marked in the text of a paragraph; offsets are UTF-16 units of the text that was looked at. */
export interface TextMark {
  readonly id: ParagraphId
  readonly start: number
  readonly end: number
  /** `found` by the search; `finding` of the check; `here` is the one that the reader looks at. */
  readonly look: 'found' | 'finding' | 'here'
}

export interface TextToolsState {
  readonly isChecking: boolean
  readonly isSearching: boolean
  readonly isExporting: boolean
  /** The outline over the text, where there is no room for it beside. */
  readonly isOutlining: boolean
  /** Words on their way into the term base: chosen in the text, or in a finding. */
  readonly termWanted: Term | null
  readonly marks: readonly TextMark[]
}

export interface TextTools extends Pick<WatchedState<TextToolsState>, 'state' | 'watch'> {
  readonly show: (change: Partial<Omit<TextToolsState, 'marks'>>) => void
  readonly mark: (marks: readonly TextMark[]) => void
}

const noMarks: readonly TextMark[] = []

export function makeTextTools(): TextTools {
  const {
    state,
    watch,
    change: setState,
  } = makeWatchedState<TextToolsState>({
    isChecking: false,
    isSearching: false,
    isExporting: false,
    isOutlining: false,
    termWanted: null,
    marks: noMarks,
  })
  return {
    state,
    watch,
    show: (change) => setState(change),
    mark: (marks) => {
      if (marks.length > 0 || state().marks.length > 0) setState({ marks: marks.length === 0 ? noMarks : marks })
    },
  }
}
