import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'

/** The name of a file of ours, without a way to any other folder. */
const ownName = /^\/[\w-][\w.-]*$/

/** The copies that a build lays beside its files, the smallest first. */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

/**
 * Hands out the packed copy of a file to whoever takes one, under the name and the type of the file itself. To be put before
 * whatever serves the folder; a file without a copy is served as it is.
 */
export function packedFiles(folder: string): RequestHandler {
  return (req, res, next) => {
    const { path } = req
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !ownName.test(path)) return next()
    const there = packings.filter(({ ending }) => existsSync(join(folder, path + ending)))
    if (there.length === 0) return next()
    res.vary('Accept-Encoding')
    // Ranges are counted in the file as it is.
    const packing = there.find(({ encoding }) => req.acceptsEncodings(encoding) === encoding)
    if (packing !== undefined && req.headers.range === undefined) {
      res.type(path.slice(path.lastIndexOf('.'))).set('Content-Encoding', packing.encoding)
      req.url = path + packing.ending
    }
    next()
  }
}
