/**
 * Acts that were made without a network, and wait on this device with the text that they were made on. Only those wait whose
 * meaning does not hang on when they arrive (rule UI643): never a gavel, a ruling, a vote, or the breaking of a silence.
 */
import type { Command } from '@tawafuq/domain/acts/commands'
import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { MeetingCommand } from '@tawafuq/domain/acts/proceedings/commands'
import { paragraphOfSubject } from '@tawafuq/domain/acts/remark/paragraphOfSubject'
import type { Statement } from '@tawafuq/domain/acts/statement'
import type { Problem } from '../../api/request.ts'
import type { LocalStorage } from './ports.ts'

/** At most so many wait for a statement: beyond it an act is refused as it is without a network. */
const mostWaiting = 50

type OnText = Extract<
  Command,
  { readonly type: 'remark' | 'raiseLight' | 'lowerLight' | 'draftProposal' | 'lodgeObjection' }
>
type ForFloor = Extract<MeetingCommand, { readonly type: 'requestFloor' }>
export type ActThatWaits = OnText | ForFloor

export interface WaitingAct {
  /** The key under which it is sent, so that it is done once. */
  readonly key: string
  readonly command: ActThatWaits
  /** The paragraph that it is about, and what that read; null where it is about none. */
  readonly paragraphId: ParagraphId | null
  readonly textSeen: string | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** `asks`: its text has moved, and its author is asked again. `refused`: the server said no, with `sentence`. */
  readonly state: 'waits' | 'asks' | 'refused'
  readonly sentence?: string
}

const onText: ReadonlySet<Command['type']> = new Set<OnText['type']>([
  'remark',
  'raiseLight',
  'lowerLight',
  'draftProposal',
  'lodgeObjection',
])

export function mayWait(command: Command | MeetingCommand): command is ActThatWaits {
  return command.type === 'requestFloor' || onText.has(command.type as Command['type'])
}

/** The paragraph that an act is about; null where it is about none. */
export function paragraphOfAct(command: ActThatWaits, statement: Statement): ParagraphId | null {
  if (command.type === 'remark') return paragraphOfSubject(statement, command.on)
  return command.paragraphId ?? null
}

export interface WaitingActs {
  readonly all: () => readonly WaitingAct[]
  /** Whether there was room for it. */
  readonly add: (act: Omit<WaitingAct, 'state'>) => boolean
  /** What its paragraph reads now, to be sent all the same. */
  readonly confirm: (key: string, textSeen: string | null) => void
  readonly drop: (key: string) => void
  /**
   * Sends those that wait, one after another, where their text is as it was; asks about those whose text has moved. `textOf`
   * gives what a paragraph reads, null where it is not there. Stops where nobody answers.
   */
  readonly flush: (textOf: (id: ParagraphId) => string | null, send: Send) => Promise<void>
}

type Send = (command: ActThatWaits, key: string) => Promise<Problem | null>

export function makeWaitingActs(storage: LocalStorage, statementId: string, onChange: () => void): WaitingActs {
  const name = `waiting/${statementId}`
  let all = readKept(storage.read(name))
  let flushing: Promise<void> | null = null

  function set(next: readonly WaitingAct[]): void {
    all = next
    storage.write(name, all.length === 0 ? null : JSON.stringify(all))
    onChange()
  }

  function amend(key: string, change: Partial<WaitingAct>): void {
    set(all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }

  async function sendAll(textOf: (id: ParagraphId) => string | null, send: Send): Promise<void> {
    for (const { key } of all) {
      const act = all.find((one) => one.key === key)
      if (act?.state !== 'waits') continue
      const { paragraphId, textSeen, command } = act
      if (paragraphId !== null && textSeen !== null && textOf(paragraphId) !== textSeen) {
        amend(key, { state: 'asks' })
        continue
      }
      const problem = await send(command, key)
      if (problem === null) set(all.filter((one) => one.key !== key))
      else if (problem.code === 'unreachable') return
      else amend(key, { state: 'refused', sentence: problem.title })
    }
  }

  return {
    all: () => all,
    add(act) {
      if (all.length >= mostWaiting) return false
      set([...all, { ...act, state: 'waits' }])
      return true
    },
    confirm(key, textSeen) {
      const act = all.find((one) => one.key === key)
      if (act === undefined) return
      // A light is declared on the wording that was on the screen: now that is the present one.
      const command =
        act.command.type === 'raiseLight' && textSeen !== null ? { ...act.command, textSeen } : act.command
      amend(key, { state: 'waits', textSeen, command })
    },
    drop: (key) => set(all.filter((one) => one.key !== key)),
    flush(textOf, send) {
      flushing = (flushing ?? Promise.resolve()).then(() => sendAll(textOf, send))
      return flushing
    },
  }
}

function readKept(kept: string | null): readonly WaitingAct[] {
  if (kept === null) return []
  try {
    const read: unknown = JSON.parse(kept)
    return Array.isArray(read) ? (read as WaitingAct[]) : []
  } catch {
    return []
  }
}
