import { openApiDocument } from '@tawafuq/protocol/openApiDocument'
import { operations } from '@tawafuq/protocol/operations/operations'
import { openApi, publicKey } from '@tawafuq/protocol/operations/public'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { json } from '../reply.ts'
import { sessionCookieName } from '../sessionToken.ts'

/** What anyone may ask: the key that records are signed with, and the description of all calls. */
export function publicRoutes(mount: Mount, { application, publicUrl, version }: HttpNeeds): void {
  mount(publicKey, () => {
    const { publicKey, earlierPublicKeys } = application
    return json({ algorithm: 'Ed25519', publicKey, earlier: earlierPublicKeys })
  })

  let description: object | null = null
  mount(openApi, () => {
    description ??= openApiDocument(operations, { publicUrl, version, cookie: sessionCookieName(publicUrl) })
    return json(description)
  })
}
