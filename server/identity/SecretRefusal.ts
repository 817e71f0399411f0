/** Why the program does not start with what its data folder keeps secret, in a sentence for the one who started it. */
export class SecretRefusal extends Error {
  override readonly name = 'SecretRefusal'
  readonly ar: string
  readonly en: string

  constructor(sentences: { readonly ar: string; readonly en: string }) {
    super(`${sentences.en} / ${sentences.ar}`)
    this.ar = sentences.ar
    this.en = sentences.en
  }
}
