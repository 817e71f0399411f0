import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Express } from 'express'
import type { PublicLog } from '../application/publicLog.ts'

/** The page's place for what it is to trust, as the build leaves it. */
const EMPTY = '<script type="application/json" id="trust">null</script>'
/** The page's own policy of content, which the server repeats in a header. */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/

/** Serves `/verify`, one file to be kept, with the keys and the policy of this house laid into it (rule VF20). */
export function serveVerifier(app: Express, clientFolder: string, publicUrl: string, log: PublicLog | undefined): void {
  const file = join(clientFolder, 'verify.html')
  if (!existsSync(file)) return
  const page = readFileSync(file, 'utf8')
  const policy = POLICY.exec(page)?.[1] ?? "default-src 'none'"
  const host = new URL(publicUrl).host

  app.get(['/verify', '/verify.html'], (_, res) => {
    res.set({
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'Cache-Control': 'no-cache',
      'Content-Type': 'text/html; charset=utf-8',
    })
    res.send(log === undefined ? page : page.replace(EMPTY, () => carrying(log, host)))
  })
}

function carrying(log: PublicLog, host: string): string {
  const { record, root } = log.keys()
  const trust = {
    host,
    day: new Date().toISOString().slice(0, 10),
    recordKeys: record.map(({ publicKey }) => publicKey).join('\n'),
    rootKeys: root.map(({ publicKey }) => publicKey).join('\n'),
    policy: log.policy(),
  }
  return EMPTY.replace('null', () => JSON.stringify(trust).replaceAll('<', '\\u003c'))
}
