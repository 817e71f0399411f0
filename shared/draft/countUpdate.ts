import {
  createDecoder,
  type Decoder,
  readAny,
  readUint8,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding'

/** The longest value of a mark in an update, in UTF-16 units of its JSON: an address of a link, with room. */
const longestValue = 8_192

/**
 * Goes through an update in the first encoding of Yjs (`UpdateEncoderV1`) without making anything of it, and stops as soon as
 * it has met more structs, values within them or stretches of deletions, or a longer value, than may be: reading it as Yjs
 * does costs a hundred times as much, whatever is said of it afterwards. Throws for bytes that are no update.
 */
export function countUpdate(update: Uint8Array, most: number): 'update-too-large' | null {
  const decoder = createDecoder(update)
  const count = { left: most }
  for (let clients = readVarUint(decoder); clients > 0; clients -= 1) {
    let structs = readVarUint(decoder)
    if (structs > count.left) return 'update-too-large'
    readVarUint(decoder)
    readVarUint(decoder)
    for (; structs > 0; structs -= 1) {
      count.left -= 1
      if (count.left < 0 || !passStruct(decoder, count)) return 'update-too-large'
    }
  }
  for (let clients = readVarUint(decoder); clients > 0; clients -= 1) {
    readVarUint(decoder)
    const stretches = readVarUint(decoder)
    count.left -= Math.max(stretches, 1)
    if (count.left < 0) return 'update-too-large'
    for (let numbers = stretches * 2; numbers > 0; numbers -= 1) readVarUint(decoder)
  }
  return null
}

interface Count {
  /** How many more structs, values and stretches there may be. */
  left: number
}

/** Passes over one struct; false where it holds more than may be. */
function passStruct(decoder: Decoder, count: Count): boolean {
  const info = readUint8(decoder)
  const kind = info & kindBits
  if (kind === kinds.garbage || info === kinds.skip) {
    readVarUint(decoder)
    return true
  }
  if ((info & hasOrigin) !== 0) passId(decoder)
  if ((info & hasRightOrigin) !== 0) passId(decoder)
  if ((info & (hasOrigin | hasRightOrigin)) === 0) {
    if (readVarUint(decoder) === 1) readVarString(decoder)
    else passId(decoder)
    if ((info & hasKey) !== 0) readVarString(decoder)
  }
  return passContent(decoder, kind, count)
}

function passId(decoder: Decoder): void {
  readVarUint(decoder)
  readVarUint(decoder)
}

function passContent(decoder: Decoder, kind: number, count: Count): boolean {
  switch (kind) {
    case kinds.deleted:
      readVarUint(decoder)
      return true
    case kinds.json:
      return passValues(decoder, count, () => passValue(decoder))
    case kinds.binary:
      readVarUint8Array(decoder)
      return true
    case kinds.string:
      readVarString(decoder)
      return true
    case kinds.embed:
      return passValue(decoder)
    case kinds.format:
      readVarString(decoder)
      return passValue(decoder)
    case kinds.type: {
      const type = readVarUint(decoder)
      if (type === namedElement || type === namedHook) readVarString(decoder)
      return true
    }
    case kinds.any:
      return passValues(decoder, count, () => {
        readAny(decoder)
        return true
      })
    case kinds.document:
      readVarString(decoder)
      readAny(decoder)
      return true
    default:
      throw new RangeError('An update holds a struct of no kind')
  }
}

function passValues(decoder: Decoder, count: Count, pass: () => boolean): boolean {
  const values = readVarUint(decoder)
  count.left -= values
  if (count.left < 0) return false
  for (let left = values; left > 0; left -= 1) if (!pass()) return false
  return true
}

/** A value in JSON, not read: what is nested thousandfold costs as much as it is deep. */
function passValue(decoder: Decoder): boolean {
  return readVarString(decoder).length <= longestValue
}

const kindBits = 0b0001_1111
const hasOrigin = 0b1000_0000
const hasRightOrigin = 0b0100_0000
const hasKey = 0b0010_0000
const kinds = {
  garbage: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const
/** The two of Yjs's types that are written with a name. */
const namedElement = 3
const namedHook = 5
