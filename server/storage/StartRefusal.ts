/**
 * Why the program does not start on a data folder, in a sentence for the one who started it. main.ts prints it and
 * ends with exit code 78; no stack is of use here.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
  readonly ar: string
  readonly en: string

  constructor(sentences: { readonly ar: string; readonly en: string }) {
    super(`${sentences.en} / ${sentences.ar}`)
    this.ar = sentences.ar
    this.en = sentences.en
  }
}
