import { randomUUID } from 'node:crypto'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { networkOf } from './clientAddress.ts'
import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'
import type { SocketHandle, SocketLike } from './openSocket.ts'
import { answerKinds, deniedAddress, messageKinds } from './readAddress.ts'

/** The way down to one client: a stream of HTTP. */
export interface StreamLike {
  readonly send: (message: Uint8Array) => void
  /** Says why it ends, and ends it. */
  readonly close: (code: number, reason: string) => void
  /** Bytes that wait to be sent. */
  readonly waiting: () => number
}

export interface OpenedLine {
  readonly id: string
  readonly closed: () => void
}

/** What became of a message that came up: of an update whether it is stored, of everything else nothing. */
export interface Posted {
  readonly stored: boolean | null
  /** The acknowledgement as the live server wrote it. */
  readonly message: Uint8Array | null
}

export interface HttpLines {
  /** Takes in one whose messages come in requests and go out in a stream; null while no more are taken. */
  readonly open: (by: ParticipantId, from: string, stream: StreamLike) => OpenedLine | null
  /**
   * Takes a message for a line, or for the only one of its participant where none is named. Resolves when it is
   * acknowledged; null where there is no such line, or it has ended before.
   */
  readonly post: (by: ParticipantId, line: string | null, message: Uint8Array) => Promise<Posted | null>
  /** The lines that a participant has here. */
  readonly linesOf: (by: ParticipantId) => readonly string[]
}

/** Lines that other nodes have. */
export interface OtherLines {
  /** As `post`, where the line is another node's. */
  readonly post: (by: ParticipantId, line: string, message: Uint8Array) => Promise<Posted | null>
  readonly linesOf: (by: ParticipantId) => Promise<readonly string[]>
}

/** The lines of all nodes: a post may come to any of them. */
export function withOtherLines(own: HttpLines, others: OtherLines): HttpLines {
  return {
    ...own,
    async post(by, line, message) {
      if (line !== null) return (await own.post(by, line, message)) ?? others.post(by, line, message)
      const [here, elsewhere] = [own.linesOf(by), await others.linesOf(by)]
      const [only, ...more] = [...here, ...elsewhere]
      if (only === undefined || more.length > 0) return null
      return here.length === 1 ? own.post(by, only, message) : others.post(by, only, message)
    },
  }
}

export interface HttpLinesNeeds {
  readonly limits: Pick<Limits, 'postTimeout'>
  readonly timers: Timers
  readonly isShut: () => boolean
  readonly handleConnection: (socket: SocketLike, from: string) => SocketHandle
}

interface Line {
  readonly by: ParticipantId
  readonly handle: SocketHandle
  /** Who waits for acknowledgements, by the address of the room: they come in the order of the messages. */
  readonly awaiting: Map<string, ((posted: Posted | null) => void)[]>
}

const nothingSaid: Posted = { stored: null, message: null }

/**
 * Lines of those whom no WebSocket reaches: each is a socket of /collab whose messages come up one in a request and go down
 * in a stream (rule YJ6). What is acknowledged is the answer to its own request.
 */
export function makeHttpLines({ limits, timers, isShut, handleConnection }: HttpLinesNeeds): HttpLines {
  const lines = new Map<string, Line>()

  function settle({ awaiting }: Line, address: string, posted: Posted | null): boolean {
    const [first, ...rest] = awaiting.get(address) ?? []
    if (first === undefined) return false
    if (rest.length === 0) awaiting.delete(address)
    else awaiting.set(address, rest)
    first(posted)
    return true
  }

  function settleAll(line: Line, address: string): void {
    while (settle(line, address, null));
  }

  /** Whether a message is the answer to a request, and needs no place in the stream. */
  function isAnswer(line: Line, message: Uint8Array): boolean {
    const decoder = createDecoder(message)
    const address = readVarString(decoder)
    const kind = readVarUint(decoder)
    if (kind === answerKinds.syncStatus) {
      return settle(line, address, { stored: readVarUint(decoder) === 1, message })
    }
    if (kind === messageKinds.close || deniedAddress(message) !== null) settleAll(line, address)
    return false
  }

  function ended(id: string): void {
    const line = lines.get(id)
    if (line === undefined) return
    lines.delete(id)
    for (const address of [...line.awaiting.keys()]) settleAll(line, address)
  }

  function find(by: ParticipantId, id: string | null): Line | null {
    const own = id === null ? [...lines.values()].filter((line) => line.by === by) : [lines.get(id)]
    const [line] = own
    return own.length === 1 && line?.by === by ? line : null
  }

  return {
    open(by, from, stream) {
      if (isShut()) return null
      const id = randomUUID()
      let readyState = open
      const awaiting: Line['awaiting'] = new Map()
      const handle = handleConnection(
        {
          get readyState() {
            return readyState
          },
          get bufferedAmount() {
            return stream.waiting()
          },
          send(message) {
            const line = lines.get(id)
            if (readyState !== open || !(message instanceof Uint8Array)) return
            if (line === undefined || !isAnswer(line, message)) stream.send(message)
          },
          close(code = 1000, reason = '') {
            if (readyState !== open) return
            readyState = shut
            ended(id)
            stream.close(code, reason)
          },
        },
        networkOf(from),
      )
      lines.set(id, { by, handle, awaiting })
      return {
        id,
        closed() {
          readyState = shut
          ended(id)
          handle.closed(1006, '')
        },
      }
    },

    linesOf: (by) => [...lines].flatMap(([id, line]) => (line.by === by ? [id] : [])),

    post(by, id, message) {
      const line = find(by, id)
      if (line === null) return Promise.resolve(null)
      const address = awaited(message)
      if (address === null) {
        line.handle.message(message)
        return Promise.resolve(nothingSaid)
      }
      const { promise, resolve } = Promise.withResolvers<Posted | null>()
      // What is meant for a room that is not open is left lying, and nobody would ever say so.
      const callOff = timers.after(limits.postTimeout, () => {
        const left = line.awaiting.get(address)?.filter((one) => one !== answer) ?? []
        if (left.length === 0) line.awaiting.delete(address)
        else line.awaiting.set(address, left)
        resolve({ stored: false, message: null })
      })
      function answer(posted: Posted | null): void {
        callOff()
        resolve(posted)
      }
      line.awaiting.set(address, [...(line.awaiting.get(address) ?? []), answer])
      line.handle.message(message)
      return promise
    },
  }
}

/** The address of a message that is acknowledged; null for every other, and for what cannot be read. */
function awaited(message: Uint8Array): string | null {
  try {
    const decoder = createDecoder(message)
    const address = readVarString(decoder)
    const kind = readVarUint(decoder)
    const isSync = kind === messageKinds.sync || kind === messageKinds.syncReply
    return isSync && readVarUint(decoder) !== 0 ? address : null
  } catch {
    return null
  }
}

const open = 1
const shut = 3
