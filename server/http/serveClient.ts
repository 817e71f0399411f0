import { join } from 'node:path'
import express, { type Express } from 'express'
import { packedFiles } from './packedFiles.ts'

/** A year, in seconds. */
const FOREVER = 365 * 24 * 60 * 60

/** Whoever takes anything at all is a program, and is better told that there is nothing. */
const wantsPage = /\btext\/html\b/i

/**
 * Serves the built client, packed for whoever takes it so: files named by their content for ever, and its one page at every
 * address that a person opens.
 */
export function serveClient(app: Express, folder: string): void {
  app.use(
    '/assets',
    packedFiles(join(folder, 'assets')),
    express.static(join(folder, 'assets'), { index: false, redirect: false, immutable: true, maxAge: FOREVER * 1000 }),
  )
  app.use(
    packedFiles(folder),
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (res) => res.set('Cache-Control', 'no-cache'),
    }),
  )
  app.get(/^\/(?!api\/|assets\/|collab|yjs\/)/, (req, res, next) => {
    if (!wantsPage.test(req.headers.accept ?? '')) return next()
    res.set('Cache-Control', 'no-cache')
    res.sendFile('index.html', { root: folder, cacheControl: false })
  })
}
