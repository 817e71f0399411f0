/** A mail that was kept as a file, as far as it is understood. */
export interface ReceivedMail {
  readonly from: { readonly name: string | null; readonly address: string | null }
  /** When it says that it was sent: the day in UTC, YYYY-MM-DD; null where it does not say. */
  readonly sentOn: string | null
  readonly subject: string | null
  /** Its words as plain text, without letters that nobody sees. */
  readonly words: string
  /** Files that came with it, of the kinds that are taken. */
  readonly files: readonly ReceivedFile[]
  /** How many came that are not of those kinds, or too many. */
  readonly leftOut: number
}

export interface ReceivedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
