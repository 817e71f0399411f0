/** Mails to authors of contributions: who is written to, when, and how much of it there may be. */
import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'
import { numbered } from '@tawafuq/domain/acts/public-consultation/numbered'
import type { AnswerOutcome, PublicConsultation } from '@tawafuq/domain/acts/public-consultation/publicConsultation'
import { commentsOf } from '@tawafuq/domain/acts/public-consultation/published'
import type { MailAddress, MailStore, NewMail } from '../ports.ts'

type About = {
  readonly consultation: { readonly title: Bilingual }
  readonly number: number
  readonly lang: 'ar' | 'en'
}
type Worded = { readonly subject: string; readonly text: string }

/** What mails say. */
export interface MailWords {
  readonly receipt: (given: About & { readonly receiptUrl: string; readonly confirms: boolean }) => Worded
  readonly answers: (
    given: About & {
      readonly answers: readonly {
        readonly comment: number
        readonly outcome: AnswerOutcome
        readonly words: string | null
      }[]
      readonly url: string
    },
  ) => Worded
}

/** The deployment's outgoing mail. */
export interface OutgoingMail {
  readonly words: MailWords
  readonly store: Pick<MailStore, 'countWaiting'>
  /** Told when mails have been written. */
  readonly written: () => void
}

export const mailBounds = {
  /** Mails that wait at once. */
  waiting: 10_000,
  /** Mails to one address in a day, from whomever they are asked for. */
  toOneADay: 10,
  /** Addresses whose mails of the day are counted. */
  counted: 20_000,
} as const

/** Counts the mails of a day by their recipients: no form is a way to fill somebody's box. */
export function createMailCount(now: () => string): (address: string) => boolean {
  let day = ''
  const counts = new Map<string, number>()
  return (address) => {
    const today = now().slice(0, 10)
    if (today !== day) counts.clear()
    day = today
    const key = address.toLowerCase()
    const count = (counts.get(key) ?? 0) + 1
    if (count > mailBounds.toOneADay || (count === 1 && counts.size >= mailBounds.counted)) return false
    counts.set(key, count)
    return true
  }
}

export function mailTo(
  { address }: MailAddress,
  about: Pick<NewMail, 'consultationId' | 'number'>,
  worded: Worded,
): NewMail {
  return { ...about, message: JSON.stringify({ to: address, ...worded }) }
}

/** The mails that tell authors of the answers, as many as there is room for, in the order of their contributions. */
export function answerMails(
  state: PublicConsultation,
  addresses: readonly (MailAddress & { readonly number: number })[],
  room: number,
  words: MailWords,
  publicUrl: string,
): readonly NewMail[] {
  const mails: NewMail[] = []
  for (const address of addresses) {
    if (mails.length >= room) break
    const { number, lang } = address
    if (numbered(state.contributions, number)?.state !== 'received') continue
    const answers = commentsOf(state, number).flatMap(({ number: comment, answer }) =>
      answer === null ? [] : [{ comment, outcome: answer.outcome, words: answer.words }],
    )
    if (answers.length === 0) continue
    const url = `${publicUrl}/c/${state.number}?lang=${lang}`
    const worded = words.answers({ consultation: state, number, answers, url, lang })
    mails.push(mailTo(address, { consultationId: state.id, number }, worded))
  }
  return mails
}
