/** Sends the mails that acts have left waiting. No act waits for it, and no act fails with it. */
import type { MailStore, WaitingMail } from '../application/ports.ts'

/** A mail as it waits, made by whoever wrote it. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Hands one mail to a mail server. Resolves when that has taken it; `PermanentRefusal` where it never will. */
export type SendMail = (message: MailMessage) => Promise<void>

/** The mail server will not take this mail, however often it is asked. */
export class PermanentRefusal extends Error {
  override readonly name = 'PermanentRefusal'
}

export const mailLimits = {
  /** Mails read from the store at a time, and handed over one after another. */
  atOnce: 20,
  /** Minutes until a mail is tried again, doubled each time. */
  firstMinutes: 1,
  /** Tries after which a mail is given up: some three days. */
  tries: 12,
} as const

export interface MailerNeeds {
  readonly store: MailStore
  readonly send: SendMail
  readonly now: () => string
  /** Calls once after so many milliseconds. */
  readonly later: (milliseconds: number, act: () => void) => void
  /** Does something while no other node sends. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly failed: (what: string, fault: unknown) => void
}

export interface Mailer {
  /** Looks for what waits. Never rejects. */
  readonly wake: () => void
  /** Resolves when the mail that is being sent is, or is not; nothing more is sent then. */
  readonly stop: () => Promise<void>
}

export function createMailer({ store, send, now, later, alone, failed }: MailerNeeds): Mailer {
  let sending: Promise<void> | null = null
  let isAsked = false
  let isStopped = false

  async function sendDue(): Promise<void> {
    for (;;) {
      const due = await store.dueMails(now() as never, mailLimits.atOnce)
      for (const mail of due) if (!isStopped) await sendOne(mail)
      if (due.length < mailLimits.atOnce || isStopped) break
    }
    const next = await store.nextDue()
    if (next !== null && !isStopped) later(Math.max(1_000, Date.parse(next) - Date.parse(now())), wake)
  }

  async function sendOne(mail: WaitingMail): Promise<void> {
    try {
      await send(JSON.parse(mail.message) as MailMessage)
    } catch (fault) {
      // Neither the address nor the words are told to the log.
      const isLast = fault instanceof PermanentRefusal || mail.tries + 1 >= mailLimits.tries
      failed(isLast ? 'A mail was given up.' : 'A mail could not be sent; it is tried again.', fault)
      if (!isLast) {
        const minutes = mailLimits.firstMinutes * 2 ** mail.tries
        const due = new Date(Date.parse(now()) + minutes * 60_000).toISOString()
        return store.postponeMail(mail.position, due as never)
      }
    }
    await store.removeMail(mail.position)
  }

  function wake(): void {
    isAsked = true
    if (sending !== null || isStopped) return
    sending = (async () => {
      while (isAsked && !isStopped) {
        isAsked = false
        await alone(sendDue)
      }
    })()
      .catch((fault: unknown) => {
        failed('The waiting mails could not be read.', fault)
        later(60_000, wake)
      })
      .finally(() => {
        sending = null
      })
  }

  return {
    wake,
    async stop() {
      isStopped = true
      await sending
    },
  }
}
