import type { Logger } from 'pino'

/** EX_IOERR of sysexits.h: whoever keeps the server running starts it again, and it reads from the disk what is really there. */
const EXIT_DISK_FAILED = 74

/**
 * Ends the program at once, after a failure of the disk: what the system still holds of the files can no longer be trusted,
 * and nothing more would be acknowledged (rule ST8).
 */
export function endForTheDisk(log: Logger, message: string): never {
  log.fatal({ message }, 'the disk failed; the server ends to be started again')
  process.exit(EXIT_DISK_FAILED)
}
