import type { Entry } from '@tawafuq/domain/acts/entry'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useEffect, useRef, useState } from 'react'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { type DraftingCheck, openDraftingCheck } from './draftingCheck.ts'
import type { DraftingAnswer, DraftingJob, Term } from './draftingJob.ts'
import { movedNumbers } from './movedNumbers.ts'

/** What the check points at, in the text of one paragraph as it was when it was checked. */
export interface PlacedFinding {
  readonly key: string
  readonly id: ParagraphId
  readonly code: DraftingAnswer['findings'][number]['code']
  readonly text: string
  readonly start: number
  readonly end: number
  readonly reason: { readonly ar: string; readonly en: string }
  readonly severity: 'fault' | 'style'
  /** What would stand in the range instead; undefined where only a person can tell. */
  readonly fix: string | undefined
}

export interface DraftingState {
  readonly at: 'running' | 'here' | 'failed'
  readonly findings: readonly PlacedFinding[]
}

/** How long nobody must have typed before the text is checked, and how long it may wait where somebody always does, in milliseconds. */
const rest = 400
const longestWait = 2_500

/** Checks the text as it stands, again whenever it has rested, in a thread of its own. */
export function useDraftingCheck(terms: readonly Term[]): DraftingState {
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const [state, setState] = useState<DraftingState>({ at: 'running', findings: [] })
  const check = useRef<DraftingCheck | null>(null)
  const serial = useRef(0)
  const asked = useRef(new Map<number, readonly SheetParagraph[]>())

  useEffect(() => {
    const jobs = asked.current
    const take = ({ serial: answered, findings }: DraftingAnswer) => {
      const checked = jobs.get(answered)
      for (const one of jobs.keys()) if (one <= answered) jobs.delete(one)
      if (checked === undefined) return
      setState((before) => ({ at: 'here', findings: kept(before.findings, placed(checked, findings)) }))
    }
    check.current = openDraftingCheck(take, () => setState({ at: 'failed', findings: [] }))
    return () => {
      check.current?.close()
      check.current = null
      jobs.clear()
    }
  }, [])

  const houseStyle = statement?.houseStyle
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const waitingSince = useRef<number | null>(null)
  useEffect(() => {
    if (houseStyle === undefined) return
    waitingSince.current ??= performance.now()
    const timeout = Math.max(0, waitingSince.current + longestWait - performance.now())
    const living = paragraphs.filter((paragraph) => paragraph.state !== 'struck')
    const timer = setTimeout(
      () => {
        serial.current += 1
        waitingSince.current = null
        asked.current.set(serial.current, living)
        check.current?.ask(jobOf(serial.current, living, houseStyle, terms, entries))
      },
      serial.current === 0 ? 0 : Math.min(rest, timeout),
    )
    return () => clearTimeout(timer)
  }, [paragraphs, entries, houseStyle, terms])
  return state
}

function jobOf(
  serial: number,
  living: readonly SheetParagraph[],
  houseStyle: string,
  terms: readonly Term[],
  entries: readonly Entry[],
): DraftingJob {
  return {
    serial,
    houseStyle,
    terms,
    // The check goes by words alone; how they are marked need not travel.
    blocks: living.map(({ kind, level, label, text, table }) => ({
      kind,
      level,
      label,
      text,
      ...(table && { table }),
    })),
    ...movedNumbers(entries, living),
  }
}

function placed(living: readonly SheetParagraph[], findings: DraftingAnswer['findings']): readonly PlacedFinding[] {
  return findings.flatMap(({ block, start, end, code, fix, reason, severity }) => {
    const paragraph = living[block]
    if (paragraph === undefined) return []
    const { id, text } = paragraph
    return [{ key: `${id} ${code} ${start} ${end}`, id, code, text, start, end, reason, severity, fix }]
  })
}

/** A finding that stands as it stood is the very same object as before. */
function kept(before: readonly PlacedFinding[], now: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const known = new Map(before.map((finding) => [finding.key, finding]))
  return now.map((finding) => {
    const same = known.get(finding.key)
    return same !== undefined && same.text === finding.text && same.fix === finding.fix ? same : finding
  })
}
