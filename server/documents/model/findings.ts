import type { Finding } from '@tawafuq/text/content'
import { type FindingCode, finding } from '@tawafuq/text/findings'
import { documentLimits } from './limits.ts'

/** What an importer writes its repairs and doubts into; past the limit they are counted, not kept. */
export interface Findings {
  /** `detail` is what the finding is about in the words of the source, at most a few hundred letters of it. */
  add(line: number, code: FindingCode, confidence: number, detail?: string): void
  list(): readonly Finding[]
}

export function collectFindings(): Findings {
  const kept: Finding[] = []
  let more = 0
  return {
    add(line, code, confidence, detail) {
      if (kept.length < documentLimits.findings) kept.push(finding(line, code, confidence, detail))
      else more += 1
    },
    list() {
      return more === 0 ? kept : [...kept, finding(0, 'more-findings', 1, String(more))]
    },
  }
}

/** Words of the source as a report names them: on one line, and no more of them than a reader needs to find them. */
export function onOneLine(words: string, most = 500): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
