import { findRefusal, toProblem } from '@tawafuq/protocol/toProblem'
import type { RequestHandler } from 'express'
import { sentences } from './sentences.ts'

/** What stands at the address in a problem's `type`: its code and status, with its sentence in both languages. */
export const problemPage: RequestHandler<{ code: string }> = (req, res, next) => {
  const { code } = req.params
  const found = problemOf(code)
  if (found === null) return next()
  res.type('text/plain').send(`${found.status} ${code}\n\n${found.ar}\n${found.en}\n`)
}

function problemOf(code: string): { readonly status: number; readonly ar: string; readonly en: string } | null {
  const own = Object.entries(sentences).find(([name]) => name === code)?.[1]
  if (own !== undefined) return own
  const refusal = findRefusal(code)
  if (refusal === null) return null
  const { status, title } = toProblem(refusal)
  return { status, ...title }
}
