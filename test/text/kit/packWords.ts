/** Words as `shared/text/check/packedWords.ts` holds them: sorted, each as the number of letters shared with the last and the rest. */
export function packWords(words: readonly string[]): string {
  let last = ''
  let line = ''
  const lines: string[] = []
  for (const word of words.toSorted()) {
    let shared = 0
    while (shared < 9 && shared < word.length - 1 && word[shared] === last[shared]) shared += 1
    const packed = `${shared}${word.slice(shared)}`
    if (line.length + packed.length > 118) {
      lines.push(line)
      line = ''
    }
    line += packed
    last = word
  }
  return [...lines, line].join('\n')
}
