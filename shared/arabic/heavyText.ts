import { textBounds } from './textBounds.ts'

/**
 * Turns from one script to another, or between letters and figures, within one text: each is shaped and laid out by
 * itself. The longest official paragraph has about 60.
 */
const mostTurns = 800
/** Units of UTF-16 of a stretch of a heavy text, where no word and no letter with its marks has to be cut. */
const stretchUnits = 400
/** Units before the end of a stretch within which a blank is looked for. */
const blankWithin = 100

const scripts = ['Arabic', 'Latin', 'Hebrew', 'Greek', 'Cyrillic', 'Han'].map((name) => String.raw`\p{sc=${name}}`)
/** Letters of one kind with whatever stands between them that is neither letter nor figure. */
const alike = new RegExp(
  [...scripts, String.raw`[^\P{L}${scripts.join('')}]`, String.raw`\p{N}`]
    .map((kind) => String.raw`${kind}(?:[^\p{L}\p{N}]*${kind})*`)
    .join('|'),
  'gu',
)
// A letter that is drawn with the one before it, or the second half of one.
const inLetter = /\p{M}|\u200C|\u200D|[\uDC00-\uDFFF]/u

/** A stretch of a text: units of UTF-16, `end` exclusive. */
export interface TextStretch {
  readonly start: number
  readonly end: number
}

/**
 * Whether a text takes a page longer to lay out as one piece than anybody waits for a key: it is longer than any that is let
 * in, or turns between scripts without end. Such a text is laid out in stretches.
 */
export function isHeavyText(text: string): boolean {
  if (text.length <= mostTurns) return false
  if (text.length > textBounds.paragraph) return true
  let turns = 0
  for (const _ of text.matchAll(alike)) {
    turns += 1
    if (turns > mostTurns) return true
  }
  return false
}

/** The stretches in which a heavy text is laid out, in order and without gaps; none is cut within a stretch of `whole`. */
export function textStretches(text: string, whole: readonly TextStretch[] = []): readonly TextStretch[] {
  const stretches: TextStretch[] = []
  let kept = 0
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + stretchUnits, text.length)
    const blank = end === text.length ? -1 : text.lastIndexOf(' ', end)
    if (blank > end - blankWithin) end = blank + 1
    for (;;) {
      while ((whole[kept]?.end ?? Number.POSITIVE_INFINITY) <= end) kept += 1
      const around = whole[kept]
      if (around !== undefined && around.start < end && around.end > end) end = around.end
      else if (end < text.length && inLetter.test(text.charAt(end))) end += 1
      else break
    }
    stretches.push({ start, end })
    start = end
  }
  return stretches
}
