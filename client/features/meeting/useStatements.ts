import type { ParagraphState } from '@tawafuq/domain/acts/statement'
import { listStatements, readSheet, type StatementListing, type StatementListings } from '../../api/api.ts'
import { askOrRecall } from '../../api/askOrRecall.ts'
import type { Answer } from '../../api/request.ts'
import { useQuery } from '../../api/useQuery.ts'

/** How far a statement is: the state of each paragraph in the text, and what stands in the way. */
export interface Progress {
  readonly states: readonly ParagraphState[]
  readonly brackets: number
  readonly objections: number
}

export interface StatementLine extends StatementListing {
  /** Null where its sheet could not be read. */
  readonly progress: Progress | null
}

export interface StatementLines extends Pick<StatementListings, 'apart'> {
  readonly lines: readonly StatementLine[]
}

/** Statements whose sheets are read for their progress; a meeting has a handful. */
const SHEETS_READ = 12

/** The statements of a meeting, each with its progress, and those put apart. */
export function useStatements(meetingId: string) {
  return useQuery(['statements', meetingId], (signal) =>
    askOrRecall(`statements/${meetingId}`, () => statementLines(meetingId, signal)),
  )
}

async function statementLines(meetingId: string, signal: AbortSignal): Promise<Answer<StatementLines>> {
  const answer = await listStatements(meetingId, signal)
  if (!answer.ok) return answer
  const lines = answer.value.statements.map(async (listing, at): Promise<StatementLine> => {
    const sheet = at < SHEETS_READ ? await readSheet(listing.id, signal) : null
    if (!sheet?.ok) return { ...listing, progress: null }
    const paragraphs = sheet.value.paragraphs.filter(({ state }) => state !== 'struck')
    return {
      ...listing,
      stage: sheet.value.stage,
      progress: {
        states: paragraphs.map(({ state }) => state),
        brackets: paragraphs.flatMap(({ brackets }) => brackets.filter(({ state }) => state !== 'lifted')).length,
        objections: paragraphs.flatMap(({ objections }) => objections.filter(({ state }) => state === 'standing'))
          .length,
      },
    }
  })
  return { ok: true, value: { lines: await Promise.all(lines), apart: answer.value.apart } }
}
