/** A fault of the caller's program: a fold met an entry that cannot follow. */
export class BrokenLedger extends Error {
  override readonly name = 'BrokenLedger'
}
