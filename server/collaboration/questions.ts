import type { Connection } from '@hocuspocus/server'
import type { AddressAccount } from './accounts.ts'
import type { Answers } from './answers.ts'
import type { Limits } from './limits.ts'
import type { Timers } from './livePorts.ts'
import type { Address } from './readAddress.ts'
import { type TokenBucket, tokenBucket } from './tokenBucket.ts'
import { workClock } from './workClock.ts'

export interface Questions {
  readonly ask: (address: string, room: string, stateVector: Uint8Array) => void
  readonly entered: (connection: Connection) => void
  readonly left: (connection: Connection) => void
  /** The connection that a message is meant for, if it is open: also of one who left out the client's own addition. */
  readonly connection: (address: Address) => Connection | undefined
  readonly isOpen: (address: string) => boolean
  readonly stop: () => void
}

export interface QuestionsNeeds {
  readonly limits: Limits
  readonly timers: Timers
  readonly answers: Answers
  readonly accounts: () => readonly AddressAccount[]
  /** Bytes that wait to be sent on the socket. */
  readonly waiting: () => number
  readonly spend: (milliseconds: number) => void
}

/**
 * The sync questions of one socket: a room is told at once to one who has just come, then once a second, the last question
 * of each second for all of it; and never while the socket owes for answers or does not read them (rule LV21).
 */
export function makeQuestions(needs: QuestionsNeeds): Questions {
  const { limits, timers, answers, accounts, waiting, spend } = needs
  const connections = new Map<string, Connection>()
  /** The last question of each address that has not been answered. */
  const open = new Map<string, Uint8Array>()
  const paces = new Map<string, TokenBucket>()
  let callOff: (() => void) | null = null

  function paceOf(room: string): TokenBucket {
    const known = paces.get(room)
    if (known !== undefined) return known
    if (paces.size >= limits.roomsPerSocket)
      for (const [other, throttle] of paces) if (throttle.isFull()) paces.delete(other)
    const fresh = tokenBucket(limits.questionsAtOnce, limits.questionsPerSecond)
    paces.set(room, fresh)
    return fresh
  }

  function owed(): number {
    if (waiting() > limits.unreadAnswers) return pause
    return Math.max(...accounts().map((account) => account.answers.due()))
  }

  function answer(address: string): void {
    const stateVector = open.get(address)
    const connection = connections.get(address)
    if (stateVector === undefined || connection === undefined) return
    open.delete(address)
    const begun = workClock()
    const bytes = answers.give(connection, stateVector)
    spend(workClock() - begun)
    for (const account of accounts()) account.answers.charge(bytes)
  }

  function answerSoon(after: number): void {
    callOff ??= timers.after(Math.min(Math.max(after, shortest), pause), () => {
      callOff = null
      for (const address of [...open.keys()]) {
        if (owed() > 0) break
        const connection = connections.get(address)
        if (connection === undefined) continue
        paceOf(connection.document.name).charge(1)
        answer(address)
      }
      if ([...open.keys()].some((address) => connections.has(address))) answerSoon(pause)
    })
  }

  function ask(address: string): void {
    const connection = connections.get(address)
    if (connection === undefined) return
    const due = owed()
    if (due === 0 && paceOf(connection.document.name).take(1)) answer(address)
    else answerSoon(Math.max(due, pause))
  }

  return {
    ask(address, room, stateVector) {
      const target = connections.has(address) || !connections.has(room) ? address : room
      open.set(target, stateVector)
      ask(target)
    },
    entered(connection) {
      connections.set(connection.messageAddress, connection)
      ask(connection.messageAddress)
    },
    left({ messageAddress }) {
      connections.delete(messageAddress)
      open.delete(messageAddress)
    },
    connection: ({ address, room }) => connections.get(address) ?? connections.get(room),
    isOpen: (address) => connections.has(address),
    stop() {
      callOff?.()
      open.clear()
      connections.clear()
    },
  }
}

/** How long questions are gathered that are not answered at once, in milliseconds, and the shortest wait. */
const pause = 1_000
const shortest = 20
