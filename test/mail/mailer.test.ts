/** The sender of mails alone, over a store in memory and a mail server that is made up. */
import { asId } from '@tawafuq/domain/acts/ids'
import { createMailer, type MailMessage, mailLimits, PermanentRefusal } from '@tawafuq/server/mail/createMailer'
import { openMemoryStorage } from '@tawafuq/server/storage/memoryStorage'
import { expect, test } from 'vitest'
import { act, noon } from '../storage/acts.ts'

const about = { consultationId: asId<never>('c'), number: 1 }

async function waiting(...to: readonly string[]) {
  const storage = openMemoryStorage()
  const message = (address: string) => JSON.stringify({ to: address, subject: 's', text: 't' })
  await storage.ledger.commit(act(asId('c'), { mails: to.map((one) => ({ ...about, message: message(one) })) }))
  let now = noon as string
  const calls: (() => void)[] = []
  const sent: MailMessage[] = []
  const told: string[] = []
  const fails = new Map<string, Error>()
  let asked = 0
  const mailer = createMailer({
    store: storage.mails,
    async send(mail) {
      asked += 1
      const fault = fails.get(mail.to)
      if (fault !== undefined) throw fault
      sent.push(mail)
    },
    now: () => now,
    later: (milliseconds, again) => {
      calls.push(() => {
        now = new Date(Date.parse(now) + milliseconds).toISOString()
        again()
      })
    },
    alone: (work) => work(),
    failed: (what) => void told.push(what),
  })
  const settled = async () => {
    mailer.wake()
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  }
  return { storage, mailer, calls, sent, told, fails, settled, asked: () => asked }
}

test('[PC26] a mail that cannot be sent is tried again later and later, and given up after days; others go out', async () => {
  const { storage, calls, sent, fails, settled, told, asked } = await waiting('a@x', 'b@x')
  fails.set('a@x', new Error('451'))
  await settled()
  expect(sent.map(({ to }) => to)).toEqual(['b@x'])
  expect(await storage.mails.countWaiting()).toBe(1)
  for (let tries = 1; tries < mailLimits.tries; tries += 1) {
    calls.at(-1)?.()
    await settled()
  }
  expect([await storage.mails.countWaiting(), asked()]).toEqual([0, mailLimits.tries + 1])
  expect(told.at(-1)).toBe('A mail was given up.')
})

test('[PC26] what a mail server never takes is not asked again, and what waits outlives a stop', async () => {
  const { storage, sent, fails, settled, mailer } = await waiting('a@x', 'b@x', 'c@x')
  fails.set('a@x', new PermanentRefusal('550'))
  await settled()
  expect([await storage.mails.countWaiting(), sent.length]).toEqual([0, 2])
  const next = await waiting('d@x')
  await next.mailer.stop()
  await next.settled()
  expect([next.sent.length, await next.storage.mails.countWaiting()]).toEqual([0, 1])
  await mailer.stop()
})
