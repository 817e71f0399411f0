import { type Folding, foldArabic } from '@tawafuq/arabic/foldArabic'

/** A stretch of a comparison. `cosmetic` marks an edit that changes only what the comparison overlooks. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  readonly cosmetic?: true
}

/**
 * What counts as cosmetic: by default vowel signs, tatweel, hamza forms, odd blanks, hidden marks, punctuation and the set
 * of digits. A sign that bears on a number never does: 5 and -5, 5 and 5% differ in substance.
 */
export interface DiffOptions {
  readonly ignore?: Pick<
    Folding,
    'tashkeel' | 'tatweel' | 'hamza' | 'blanks' | 'controls' | 'presentation' | 'punctuation' | 'digits'
  >
}

interface Token {
  readonly text: string
  readonly key: string
  /** Nothing is left of it once folded: a blank, or a sign that is overlooked. */
  readonly empty: boolean
}

/** Beyond this many edits the middle is given as removed and added whole: nobody reads such a diff word by word. */
const mostEdits = 700
/** Beyond this many pieces everything is. */
const mostPieces = 2_000
/** Units of both texts beyond which words are not told apart at all. */
const longest = 200_000

const tokens = /[\p{L}\p{N}\p{M}\u0640\u200C\u200D]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu
/** A sign that changes what a number says: less, part, share, money. A dash between numbers is one of a range. */
const ofNumber = /[%٪‰+±<>≤≥=$€£¥×÷]|(?<![\p{L}\p{N}\p{M}]\s?)[-−](?=\p{N})/u

/**
 * Compares two texts word by word. The pieces in order give back `before` without the added ones and `after` without
 * the removed ones, to the letter. A piece that is `same` is equal to the letter; words that differ only in what is
 * overlooked come as removed and added, both cosmetic.
 */
export function wordDiff(before: string, after: string, options: DiffOptions = {}): readonly DiffPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  if (before.length + after.length > longest) return replaced(before, after)
  const folding: Folding = { punctuation: true, digits: true, ...options.ignore }
  const old = tokensOf(before, folding)
  const fresh = tokensOf(after, folding)
  let start = 0
  while (start < old.length && start < fresh.length && old[start]?.key === fresh[start]?.key) start += 1
  let oldEnd = old.length
  let freshEnd = fresh.length
  while (oldEnd > start && freshEnd > start && old[oldEnd - 1]?.key === fresh[freshEnd - 1]?.key) {
    oldEnd -= 1
    freshEnd -= 1
  }
  const pieces: DiffPiece[] = []
  for (let place = 0; place < start; place += 1) pair(pieces, old[place], fresh[place])
  for (const step of align(old.slice(start, oldEnd), fresh.slice(start, freshEnd))) {
    if (step.old !== undefined && step.fresh !== undefined) pair(pieces, step.old, step.fresh)
    else if (step.old !== undefined) push(pieces, 'removed', step.old.text, step.old.empty)
    else if (step.fresh !== undefined) push(pieces, 'added', step.fresh.text, step.fresh.empty)
  }
  for (let place = 0; place < old.length - oldEnd; place += 1)
    pair(pieces, old[oldEnd + place], fresh[freshEnd + place])
  const read = merged(pieces)
  return read.length > mostPieces ? replaced(before, after) : read
}

/** One wording taken out whole and the other put in. */
function replaced(before: string, after: string): readonly DiffPiece[] {
  return [
    ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
    ...(after === '' ? [] : [{ kind: 'added', text: after } as const]),
  ]
}

/** Whether two texts differ in more than what is overlooked. */
export function differsInSubstance(before: string, after: string, options: DiffOptions = {}): boolean {
  return wordDiff(before, after, options).some((piece) => piece.kind !== 'same' && piece.cosmetic !== true)
}

function tokensOf(text: string, folding: Folding): readonly Token[] {
  const known = new Map<string, string>()
  return Array.from(text.matchAll(tokens), ({ 0: token, index }) => {
    const folded = known.get(token) ?? foldArabic(token, folding)
    known.set(token, folded)
    const bears = folded.trim() === '' && !/\s/u.test(token) && bearsOnNumber(text, index, token)
    const empty = !bears && folded.trim() === '' && (folding.blanks !== false || !/\S/u.test(token))
    // Signs are aligned with their like, so that a comma that moved shows as one sign and not as its neighbours.
    return { text: token, key: folded.trim() === '' ? (/\s/u.test(token) ? ' ' : token) : folded, empty }
  })
}

function bearsOnNumber(text: string, at: number, sign: string): boolean {
  const found = ofNumber.exec(text.slice(Math.max(0, at - 2), at + sign.length + 1))
  return found !== null && found[0] === sign
}

function pair(pieces: DiffPiece[], old: Token | undefined, fresh: Token | undefined): void {
  if (old === undefined || fresh === undefined) return
  if (old.text === fresh.text) push(pieces, 'same', old.text, false)
  else {
    push(pieces, 'removed', old.text, true)
    push(pieces, 'added', fresh.text, true)
  }
}

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string, cosmetic: boolean): void {
  pieces.push(cosmetic && kind !== 'same' ? { kind, text, cosmetic: true } : { kind, text })
}

interface Step {
  readonly old?: Token
  readonly fresh?: Token
}

/** The shortest edit script of Myers, walked back from its trace. */
function align(old: readonly Token[], fresh: readonly Token[]): readonly Step[] {
  const most = old.length + fresh.length
  if (most === 0) return []
  const limit = Math.min(most, mostEdits)
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(reach.slice(limit + 1 - edits - 1, limit + 1 + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = limit + 1 + diagonal
      const down = diagonal === -edits || (diagonal !== edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0))
      let x = down ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      let y = x - diagonal
      while (x < old.length && y < fresh.length && old[x]?.key === fresh[y]?.key) {
        x += 1
        y += 1
      }
      reach[at] = x
      if (x >= old.length && y >= fresh.length) return walkBack(trace, old, fresh, edits)
    }
  }
  return [...old.map((token) => ({ old: token })), ...fresh.map((token) => ({ fresh: token }))]
}

function walkBack(
  trace: readonly Int32Array[],
  old: readonly Token[],
  fresh: readonly Token[],
  edits: number,
): readonly Step[] {
  const steps: Step[] = []
  let x = old.length
  let y = fresh.length
  for (let depth = edits; depth >= 0; depth -= 1) {
    const row = trace[depth]
    if (row === undefined) break
    // Row `depth` was kept with its diagonal 0 at index depth + 1.
    const at = (diagonal: number): number => row[diagonal + depth + 1] ?? 0
    const diagonal = x - y
    const down = diagonal === -depth || (diagonal !== depth && at(diagonal - 1) < at(diagonal + 1))
    const from = down ? diagonal + 1 : diagonal - 1
    const fromX = depth === 0 ? 0 : at(from)
    const fromY = depth === 0 ? 0 : fromX - from
    while (
      x > fromX &&
      y > fromY &&
      (depth === 0 || x > (down ? fromX : fromX + 1) || y > (down ? fromY + 1 : fromY))
    ) {
      const oldToken = old[x - 1]
      const freshToken = fresh[y - 1]
      if (oldToken === undefined || freshToken === undefined || oldToken.key !== freshToken.key) break
      steps.push({ old: oldToken, fresh: freshToken })
      x -= 1
      y -= 1
    }
    if (depth === 0) break
    const token = down ? fresh[y - 1] : old[x - 1]
    if (token !== undefined) steps.push(down ? { fresh: token } : { old: token })
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

/** Neighbours of one kind become one piece; within a change what was removed stands before what was added. */
function merged(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const ordered: DiffPiece[] = []
  let change: DiffPiece[] = []
  const flush = (): void => {
    for (const kind of ['removed', 'added'] as const)
      for (const piece of change) if (piece.kind === kind) append(ordered, piece)
    change = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'same') {
      flush()
      append(ordered, piece)
    } else change.push(piece)
  }
  flush()
  return ordered
}

function append(pieces: DiffPiece[], piece: DiffPiece): void {
  const last = pieces.at(-1)
  const blank = last !== undefined && last.kind === piece.kind && piece.text.trim() === ''
  if (
    last !== undefined &&
    last.kind === piece.kind &&
    (last.cosmetic === piece.cosmetic || (blank && last.cosmetic !== true))
  ) {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  } else pieces.push(piece)
}
