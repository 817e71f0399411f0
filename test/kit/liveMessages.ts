/** Messages of the live protocol, made by hand as no provider would send them. */
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** A message to an address, of a kind, with parts as the protocol writes numbers, words and bytes. */
export function liveMessage(
  address: string,
  kind: number,
  ...rest: readonly (number | string | Uint8Array)[]
): Uint8Array {
  const encoder = createEncoder()
  writeVarString(encoder, address)
  writeVarUint(encoder, kind)
  for (const part of rest) {
    if (typeof part === 'number') writeVarUint(encoder, part)
    else if (typeof part === 'string') writeVarString(encoder, part)
    else writeVarUint8Array(encoder, part)
  }
  return toUint8Array(encoder)
}

export const tokenMessage = (address: string, token: string): Uint8Array => liveMessage(address, 2, 0, token)

/** The question of one who has heard of nothing, or of what the state vector says. */
export const question = (address: string, stateVector: Uint8Array = new Uint8Array([0])): Uint8Array =>
  liveMessage(address, 0, 0, stateVector)

export const updateMessage = (address: string, update: Uint8Array): Uint8Array => liveMessage(address, 0, 2, update)

export const leave = (address: string): Uint8Array => liveMessage(address, 7, 'bye')

/** A presence of one client with a caret or whatever else it says. */
export function presence(address: string, client: number, clock: number, state: object): Uint8Array {
  const encoder = createEncoder()
  for (const part of [1, client, clock]) writeVarUint(encoder, part)
  writeVarString(encoder, JSON.stringify(state))
  return liveMessage(address, 1, toUint8Array(encoder))
}
