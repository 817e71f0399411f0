import { type DestinationStream, type Logger, pino } from 'pino'

/** JSON lines to standard output, or to where a test reads them. Whatever is named like a secret is left out. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'token',
        'joinToken',
        'joinUrl',
        'authorization',
        'cookie',
        '*.token',
        '*.joinToken',
        '*.joinUrl',
        '*.authorization',
        '*.cookie',
      ],
      censor: '…',
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
