import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * What browsers are told to forbid. Our client loads nothing from elsewhere and runs no script that is not a file of its
 * own; style attributes are let in because the editor sets them. Over http nothing is said of https.
 */
export function securityHeaders(publicUrl: string): RequestHandler {
  const { host, protocol } = new URL(publicUrl)
  const isSecure = protocol === 'https:'
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", `${isSecure ? 'wss' : 'ws'}://${host}`],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
}
