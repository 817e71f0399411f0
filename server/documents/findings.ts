import type { Finding } from '@tawafuq/text/content'
import { documentLimits } from './limits.ts'

/** What an importer writes its repairs and doubts into; past the limit they are counted, not kept. */
export interface Findings {
  add(line: number, code: string, message: string, confidence: number): void
  list(): readonly Finding[]
}

export function collectFindings(): Findings {
  const kept: Finding[] = []
  let more = 0
  return {
    add(line, code, message, confidence) {
      if (kept.length < documentLimits.findings) kept.push({ line, code, message, confidence })
      else more += 1
    },
    list() {
      if (more === 0) return kept
      return [...kept, { line: 0, code: 'more-findings', message: `${more} ملاحظة أخرى لم تُذكر`, confidence: 1 }]
    },
  }
}
