import { openApiDocument } from '@tawafuq/protocol/openApiDocument'
import { readAddresses } from '@tawafuq/protocol/operations/addresses'
import { operations } from '@tawafuq/protocol/operations/operations'
import { openApi, publicKey } from '@tawafuq/protocol/operations/public'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { isLoopback, ownAddresses, type Reach } from '../reach.ts'
import { json } from '../reply.ts'
import { sessionCookieName } from '../sessionToken.ts'

/** What anyone may ask: the key that records are signed with, the description of all calls, and for the secretariat the addresses. */
export function publicRoutes(
  mount: Mount,
  { application, publicUrl, version, listening }: HttpNeeds,
  reach: Reach,
): void {
  mount(publicKey, () => {
    const { publicKey, earlierPublicKeys } = application
    return json({ algorithm: 'Ed25519', publicKey, earlier: earlierPublicKeys })
  })

  mount(readAddresses, () =>
    json({
      publicUrl,
      isLocal: isLoopback(new URL(publicUrl).hostname),
      listensLocally: listening === undefined || isLoopback(listening.host),
      others: ownAddresses(new URL(publicUrl).protocol, String(listening?.port ?? '')),
      reachedAt: reach.reachedAt(),
    }),
  )

  let description: object | null = null
  mount(openApi, () => {
    description ??= openApiDocument(operations, { publicUrl, version, cookie: sessionCookieName(publicUrl) })
    return json(description)
  })
}
