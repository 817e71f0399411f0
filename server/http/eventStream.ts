import type { Response } from 'express'

/** Server-sent events to one caller, for as long as they listen. */
export interface EventStream {
  /** Sends one event; one without a name is a message. */
  readonly send: (data: string, event?: string) => void
  /** Sends a last event, and ends. */
  readonly end: (event: string, data: string) => void
  /** Bytes that wait to be sent. */
  readonly waiting: () => number
  readonly whenClosed: (act: () => void) => void
}

/** How often a line without meaning is sent, in milliseconds: a proxy takes a silent stream for a dead one. */
const BEAT_MS = 15_000

/** Some proxies hold an answer back until so many bytes of it have come. */
const opening = `:${' '.repeat(2_048)}\n\n`

/** Begins an answer of events; it is never kept, changed or gathered on its way. */
export function openEventStream(res: Response): EventStream {
  res.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  res.socket?.setNoDelay(true)
  res.flushHeaders()
  res.write(opening)
  const beat = setInterval(() => res.write(':\n\n'), BEAT_MS)
  res.once('close', () => clearInterval(beat))
  res.on('error', () => res.destroy())
  const eventOf = (data: string, event?: string): string =>
    `${event === undefined ? '' : `event: ${event}\n`}data: ${data}\n\n`
  return {
    send(data, event) {
      if (!res.writableEnded && !res.destroyed) res.write(eventOf(data, event))
    },
    end(event, data) {
      if (!res.writableEnded && !res.destroyed) res.end(eventOf(data, event))
    },
    waiting: () => res.writableLength,
    whenClosed: (act) => {
      if (res.destroyed) act()
      else res.once('close', act)
    },
  }
}

/** Whether an answer is a stream of events, which ends with its listener and not by itself. */
export function isEventStream(contentType: number | string | readonly string[] | undefined): boolean {
  return typeof contentType === 'string' && contentType.startsWith('text/event-stream')
}
