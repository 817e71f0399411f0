import type { Connection, Document } from '@hocuspocus/server'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import * as Y from 'yjs'
import { messageKinds } from './readAddress.ts'

export interface Answers {
  /** Answers a sync question as the live server would; gives back how many bytes that took. */
  readonly give: (connection: Connection, stateVector: Uint8Array) => number
}

/** What has been encoded of a document since it last changed, by the state vector of who asked. */
interface Encoded {
  readonly answers: Map<string, Uint8Array>
  bytes: number
  stateVector: Uint8Array | null
}

/**
 * Answers to sync questions. Everybody who has heard as much of a room as another is given the same bytes, and they are
 * encoded once for all until the room changes (rule LV21).
 */
export function makeAnswers(keptBytes: number): Answers {
  const encoded = new WeakMap<Document, Encoded>()

  function of(document: Document): Encoded {
    const known = encoded.get(document)
    if (known !== undefined) return known
    const fresh: Encoded = { answers: new Map(), bytes: 0, stateVector: null }
    encoded.set(document, fresh)
    document.on('update', () => {
      fresh.answers.clear()
      fresh.bytes = 0
      fresh.stateVector = null
    })
    return fresh
  }

  function answerOf(document: Document, stateVector: Uint8Array): Uint8Array {
    const kept = of(document)
    const asked = Buffer.from(stateVector).toString('latin1')
    const known = kept.answers.get(asked)
    if (known !== undefined) return known
    const answer = Y.encodeStateAsUpdate(document, stateVector)
    if (kept.bytes + answer.length > keptBytes) {
      kept.answers.clear()
      kept.bytes = 0
    }
    kept.answers.set(asked, answer)
    kept.bytes += answer.length + stateVector.length
    return answer
  }

  function stateVectorOf(document: Document): Uint8Array {
    const kept = of(document)
    kept.stateVector ??= Y.encodeStateVector(document)
    return kept.stateVector
  }

  return {
    give(connection, stateVector) {
      const { document, messageAddress } = connection
      const answer = syncMessage(messageAddress, syncSteps.answer, answerOf(document, stateVector))
      const question = syncMessage(messageAddress, syncSteps.question, stateVectorOf(document))
      connection.send(answer)
      connection.send(question)
      return answer.length + question.length
    },
  }
}

/** The steps of y-protocols' sync. */
export const syncSteps = { question: 0, answer: 1, update: 2 } as const

function syncMessage(address: string, step: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, address)
  writeVarUint(encoder, messageKinds.sync)
  writeVarUint(encoder, step)
  writeVarUint8Array(encoder, payload)
  return toUint8Array(encoder)
}
