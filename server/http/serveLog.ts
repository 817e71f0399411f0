import type { Express, Response } from 'express'
import type { PublicLog } from '../application/publicLog.ts'
import type { PageTurns } from './pageTurns.ts'

/** A year, in seconds: a tile never changes. */
const FOREVER = 365 * 24 * 60 * 60

/**
 * Serves the public log as C2SP's tlog-tiles says: the checkpoint, tiles and bundles of entries, of the log that is written
 * under `/log/`, and of each by its number under `/log/<n>/`. Anyone may read it, from any page.
 */
export function serveLog(app: Express, log: PublicLog, turns: Pick<PageTurns, 'ofAnybody'>): void {
  const numberOf = (given: unknown): number | null => (typeof given === 'string' ? Number(given) : null)

  app.get(/^\/log(?:\/([1-9]\d{0,14}))?\/checkpoint$/, (req, res, next) => {
    const checkpoint = log.checkpoint(numberOf(req.params[0]))
    if (checkpoint === null) return next()
    forEverybody(res, 'no-cache').type('text/plain; charset=utf-8').send(checkpoint)
  })

  app.get(
    /^\/log(?:\/([1-9]\d{0,14}))?\/tile\/(.{1,64})$/,
    turns.ofAnybody(async (req, res, next) => {
      const tile = await log.tile(numberOf(req.params[0]), String(req.params[1]))
      if (tile === null) return next()
      forEverybody(res, `public, max-age=${FOREVER}, immutable`)
        .type('application/octet-stream')
        .send(Buffer.from(tile))
    }),
  )
}

function forEverybody(res: Response, cache: string): Response {
  return res.set({
    'Cache-Control': cache,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
}
