import { chmodSync, closeSync, fsyncSync, openSync } from 'node:fs'

/** Closes a file to everyone but its owner, and sees to it that it is on the disk before this returns. */
export function syncFile(file: string): void {
  chmodSync(file, 0o600)
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
