import { createHash, createHmac, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { PublicConsultationId } from '@tawafuq/domain/acts/ids'
import { consultationAggregate } from '@tawafuq/domain/acts/public-consultation/consultationAggregate'
import type { PublicConsultation } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import type { Application } from '../application/application.ts'
import { createActQueue } from '../application/commands/actQueue.ts'
import { createPublicConsultations } from '../application/consultations/createPublicConsultations.ts'
import type { OutgoingMail } from '../application/consultations/mail.ts'
import type { PublicConsultations } from '../application/consultations/publicConsultations.ts'
import type { Clock, FreshId, Signer, Storage } from '../application/ports.ts'
import { createFolds } from '../application/queries/folds.ts'
import { hashToken, makeJoinToken } from '../identity/token.ts'
import { sha256 } from '../storage/sha256.ts'

/** How many consultations are kept folded. */
const foldsKept = 50

interface Given {
  readonly storage: Storage
  readonly application: Pick<Application, 'readVersion' | 'readAdopted' | 'statementOf'>
  readonly clock: Clock
  readonly freshId: FreshId
  readonly publicUrl: string
  /** What public forms are signed with. */
  readonly formSecret: string
  readonly mail: OutgoingMail | null
  readonly addressDays: number
}

/** Public consultations over a store. */
export function openConsultations({
  storage,
  application,
  clock,
  freshId,
  publicUrl,
  formSecret,
  mail,
  addressDays,
}: Given): PublicConsultations & {
  /** Resolves when every act under way has ended. */
  readonly idle: () => Promise<void>
} {
  const queue = createActQueue()
  const consultations = createPublicConsultations({
    storage,
    application,
    folds: createFolds<PublicConsultationId, PublicConsultation>(storage.ledger, sha256, {
      fold: (entries, from) => consultationAggregate.fold(entries, from),
      isOwn: ({ event }) => event.type === 'PublicConsultationPrepared',
      kept: foldsKept,
      rest: () => setImmediate(),
    }),
    queue,
    clock,
    freshId,
    sha256,
    saltedDigest: (salt, text) =>
      createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex'),
    sha256OfBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    freshSalt: () => randomBytes(32).toString('hex'),
    makeReceipt: makeJoinToken,
    receiptOf(request) {
      const token = createHmac('sha256', formSecret).update(`receipt\n${request}`).digest('base64url')
      return { token, hash: hashToken(token) }
    },
    publicUrl,
    mail,
    addressDays,
  })
  return { ...consultations, idle: () => queue.idle() }
}

/**
 * What public forms are signed with. It is made of a signature that the deployment's key alone can make, so that all its
 * nodes have the same without keeping another secret; it signs no record, for no record is written like this.
 */
export function formSecretOf(signer: Signer): string {
  return sha256(signer.sign('tawafuq public forms/1'))
}
