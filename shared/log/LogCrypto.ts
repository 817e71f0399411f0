/** The cryptography that a verifier needs, given by the place where it runs: Node's own on a server, a library on a page. */
export interface LogCrypto {
  /** SHA-256 of bytes: 32 bytes. */
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  /** Whether an Ed25519 signature (64 bytes, RFC 8032) of a key (32 bytes) covers a message. False, never a throw, for what is no key or no signature. */
  readonly verify: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

/** An Ed25519 key that signs, and the 32 bytes of its public half. */
export interface LogSigner {
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}
