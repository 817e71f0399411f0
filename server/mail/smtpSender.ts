import { createTransport } from 'nodemailer'
import { PermanentRefusal, type SendMail } from './createMailer.ts'

/** Milliseconds that a mail server may take to answer, at each step. */
const timeoutMs = 20_000

/**
 * Sends by a mail server: `smtp://` (with STARTTLS where it is offered) or `smtps://`, with user and password in the address.
 * `from` is the sender's address. A refusal for good (5xx) of the recipient or the message is a PermanentRefusal.
 */
export function smtpSender(url: string, from: string): { readonly send: SendMail; readonly close: () => void } {
  const transport = createTransport(
    { url, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    // No file and no address is ever read for a mail.
    { from, disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          // One address, whatever stands in it.
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
      } catch (fault) {
        const code = fault instanceof Error && 'responseCode' in fault ? Number(fault.responseCode) : 0
        // What a server says of a mail names its recipient: of the fault the code alone is kept.
        const why = code === 0 && fault instanceof Error && 'code' in fault ? String(fault.code) : String(code)
        throw code >= 500 && code < 600 ? new PermanentRefusal(why) : new Error(`The mail server answered ${why}.`)
      }
    },
    close: () => transport.close(),
  }
}
