import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import { parseRoomName } from '@tawafuq/draft/roomName'
import type { Account, Accounts } from './accounts.ts'
import type { Answers } from './answers.ts'
import type { LiveContext, LiveSocket } from './connectionSession.ts'
import { makeInbox } from './inbox.ts'
import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'
import { makeQuestions } from './questions.ts'
import { type Address, denial, deniedAddress, messageKinds, readAddress } from './readAddress.ts'
import type { Strangers } from './strangers.ts'
import { tokenBucket } from './tokenBucket.ts'
import type { Turns } from './turns.ts'
import { workClock } from './workClock.ts'

/** A WebSocket as far as the live rooms need one. */
export interface SocketLike extends WebSocketLike {
  /** Bytes that wait to be sent. */
  readonly bufferedAmount?: number
  /** Cuts the connection without a farewell. */
  terminate?(): void
  /** Asks for a sign of life, which comes as a message of one byte. */
  ping?(): void
  /** Reads nothing more until it is resumed: what is sent meanwhile waits at its sender. */
  pause?(): void
  resume?(): void
}

/** What the owner of the WebSocket hands on. */
export interface SocketHandle {
  readonly message: (bytes: Uint8Array) => void
  /** A piece has come over the network, of as many bytes, whether or not it ends a message. */
  readonly piece: (bytes: number) => void
  readonly closed: (code: number, reason: string) => void
}

export interface SocketNeeds {
  readonly hocuspocus: Hocuspocus
  readonly limits: Limits
  readonly timers: Timers
  readonly turns: Turns
  readonly accounts: Accounts
  readonly strangers: Strangers
  readonly answers: Answers
  readonly sockets: Map<ParticipantId, Set<LiveSocket>>
  readonly open: Set<LiveSocket>
}

const passed: ReadonlySet<number> = new Set(Object.values(messageKinds))

/**
 * Stands between a WebSocket and the live server: what is broken, too large, too much or addressed to no room never reaches
 * the live server, which would hold it in memory, or trip over it (rule LV14). What costs more than the socket, its people
 * or their address may cost waits (rule LV21); before a token has held, next to nothing is taken (rule LV20).
 */
export function openSocket(socket: SocketLike, request: Request, from: string, needs: SocketNeeds): SocketHandle {
  const { hocuspocus, limits, sockets, open, accounts, strangers, turns, timers } = needs
  const messages = tokenBucket(limits.messagesAtOnce, limits.messagesPerSecond)
  const bytes = tokenBucket(limits.bytesAtOnce, limits.bytesPerSecond)
  const addressAccount = accounts.ofAddress(from)
  /** The addresses of rooms that have been asked for and not been answered. */
  const asked = new Set<string>()
  // Thousands of strangers have no account of their own, only that of their address.
  let account: Account | null = null
  let client: ReturnType<Hocuspocus['handleConnection']> | null = null
  let isOver = false
  let spent = 0
  let weight = 0
  let pieces = 0

  const own: LiveSocket = {
    rooms: 0,
    entering: new Map(),
    participants: new Set(),
    admit(participantId) {
      own.participants.add(participantId)
      strikeOut()
      inbox.flow()
    },
    accounts() {
      if (isStranger()) return []
      account ??= accounts.ofSocket()
      return [account, ...[...own.participants].map(accounts.ofParticipant)]
    },
    spend(milliseconds) {
      spent += milliseconds
      turns.worked(milliseconds)
      for (const { work } of [...own.accounts(), addressAccount]) work.charge(milliseconds)
    },
    spent: () => spent,
    whose() {
      const [participantId] = own.participants
      return participantId === undefined ? own : accounts.ofParticipant(participantId)
    },
    entered(connection) {
      asked.delete(connection.messageAddress)
      questions.entered(connection)
    },
    left: (connection) => questions.left(connection),
    waiting: () => socket.bufferedAmount ?? 0,
    end,
  }
  const isStranger = (): boolean => own.participants.size === 0
  const strikeOut = strangers.add({ address: from, isAsking: () => asked.size > 0, weight: () => weight, end })
  const questions = makeQuestions({
    limits,
    timers,
    answers: needs.answers,
    accounts: () => [...own.accounts(), addressAccount],
    waiting: own.waiting,
    spend: own.spend,
  })
  const inbox = makeInbox({
    turns,
    timers,
    whose: own.whose,
    due: () =>
      Math.max(
        addressAccount.work.due(),
        ...own.accounts().flatMap(({ work, updates, openings }) => [work.due(), updates.due(), openings.due()]),
      ),
    take,
    // Who has shown a token is answered before more of theirs is read.
    mustWait: () => isStranger() && asked.size > 0,
    socket,
  })
  const outgoing: WebSocketLike = {
    get readyState() {
      return socket.readyState
    },
    send(data) {
      if (own.waiting() > limits.waitingBytes) {
        end(1013, 'too-slow')
        return
      }
      socket.send(data)
      if (asked.size > 0 && data instanceof Uint8Array && asked.delete(deniedAddress(data) ?? '')) inbox.flow()
    },
    close: (code, reason) => socket.close(code, reason),
  }
  const context: LiveContext = { socket: own }
  open.add(own)

  function end(code: number, reason: string): void {
    if (isOver) return
    socket.close(code, reason)
    // One who does not listen does not say farewell either.
    if (code === 1013 || isStranger()) socket.terminate?.()
    closed(code, reason)
  }

  function closed(code: number, reason: string): void {
    if (isOver) return
    isOver = true
    open.delete(own)
    strikeOut()
    inbox.stop()
    questions.stop()
    for (const participantId of own.participants) {
      const others = sockets.get(participantId)
      others?.delete(own)
      if (others?.size === 0) sockets.delete(participantId)
    }
    client?.handleClose({ code, reason })
  }

  /** Why a message ends the socket; null if it does not. */
  function breach(data: Uint8Array): readonly [code: number, reason: string] | null {
    if (data.length > limits.messageBytes) return [1009, 'update-too-large']
    if (!messages.take(1) || !bytes.take(data.length)) return [1008, 'too-many']
    return null
  }

  function message(data: Uint8Array): void {
    if (isOver) return
    const broken = breach(data)
    if (broken !== null) end(...broken)
    // Where the network tells of every piece, they have been counted.
    else if (isStranger() && pieces === 0) weigh(data.length, 0)
    if (!isOver) inbox.receive(data)
  }

  function weigh(more: number, morePieces: number): void {
    const added = more + morePieces * limits.pieceBytes
    weight += added
    pieces += morePieces
    strangers.grown(added)
    if (weight > limits.strangerBytes + pieces * limits.pieceBytes || pieces > limits.strangerPieces)
      end(1008, 'too-many')
  }

  function take(data: Uint8Array): void {
    const begun = workClock()
    if (!isOver) handle(data)
    own.spend(workClock() - begun)
  }

  function handle(data: Uint8Array): void {
    // The answer to a ping of the protocol; it is addressed to nobody.
    if (data.length === 1) return
    const address = readAddress(data, limits)
    if (address === null) end(1007, 'update-malformed')
    else if (address === 'too-large') end(1009, 'update-too-large')
    else if (passed.has(address.kind)) route(data, address)
  }

  function route(data: Uint8Array, address: Address): void {
    if (parseRoomName(address.room) === null) {
      if (address.kind === messageKinds.auth) outgoing.send(denial(address.address, 'room-unknown'))
      return
    }
    if (address.kind === messageKinds.auth) ask(data, address)
    else if (asked.has(address.address) || questions.connection(address) !== undefined) handOn(data, address)
  }

  /** A room that is open, or that has been asked for, is not asked for again. */
  function ask(data: Uint8Array, address: Address): void {
    if (asked.has(address.address) || questions.isOpen(address.address)) return
    if (asked.size >= limits.roomsPerSocket * 2) {
      outgoing.send(denial(address.address, 'too-many'))
      return
    }
    asked.add(address.address)
    for (const { openings } of own.accounts()) openings.charge(1)
    client ??= hocuspocus.handleConnection(outgoing, request, context)
    client.handleMessage(data)
    inbox.flow()
  }

  function handOn(data: Uint8Array, address: Address): void {
    if (address.question !== undefined) {
      if (data.length > limits.questionBytes) end(1009, 'update-too-large')
      else questions.ask(address.address, address.room, address.question)
      return
    }
    if (address.kind === messageKinds.awareness) {
      if (data.length > limits.presenceBytes || !own.accounts().every(({ presences }) => presences.take(1))) return
    }
    client?.handleMessage(data)
  }

  return {
    message,
    piece(length) {
      if (!isOver && isStranger()) weigh(length, 1)
    },
    closed,
  }
}
