import type { OutgoingMail } from '../application/consultations/mail.ts'
import type { Storage } from '../application/ports.ts'
import { createMailer } from '../mail/createMailer.ts'
import { smtpSender } from '../mail/smtpSender.ts'
import { mailWords } from '../publication/mailWords.ts'
import type { Configuration } from './configuration.ts'

interface Given {
  readonly configuration: Pick<Configuration, 'smtpUrl' | 'smtpFrom'>
  readonly storage: Pick<Storage, 'mails' | 'nodes'>
  readonly publicUrl: string
  readonly now: () => string
  readonly failed: (what: string, fault: unknown) => void
}

/** The deployment's outgoing mail and its end; null where no mail server is named. */
export function openMail({
  configuration: { smtpUrl, smtpFrom },
  storage,
  publicUrl,
  now,
  failed,
}: Given): (OutgoingMail & { readonly stop: () => Promise<void> }) | null {
  if (smtpUrl === null) return null
  const user = decodeURIComponent(new URL(smtpUrl).username)
  const from = smtpFrom ?? (user.includes('@') ? user : `tawafuq@${new URL(publicUrl).hostname}`)
  const sender = smtpSender(smtpUrl, from)
  const timers = new Set<NodeJS.Timeout>()
  const mailer = createMailer({
    store: storage.mails,
    send: sender.send,
    now,
    later(milliseconds, act) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        act()
      }, milliseconds).unref()
      timers.add(timer)
    },
    alone: (work) => (storage.nodes === undefined ? work() : storage.nodes.alone('outgoing mail', work)),
    failed,
  })
  mailer.wake()
  return {
    words: mailWords,
    store: storage.mails,
    written: mailer.wake,
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      await mailer.stop()
      sender.close()
    },
  }
}
