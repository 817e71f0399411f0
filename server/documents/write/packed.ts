import { zipSync } from 'fflate'

/** Files in one ZIP. */
export function packed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files })
}
