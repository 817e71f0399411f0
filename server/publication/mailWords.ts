/** The mails that authors of contributions are sent, in plain text, in their language. */
import { sayOutcome } from '@tawafuq/domain/acts/public-consultation/sayConsultation'
import type { MailWords } from '../application/consultations/mail.ts'
import { named } from './consultationPage.ts'

/** By what an author is told of their contribution: its receipt, and later what was answered. */
export const mailWords: MailWords = {
  receipt({ consultation, number, receiptUrl, confirms, lang }) {
    const title = named(consultation.title, lang)
    if (lang === 'ar')
      return {
        subject: confirms ? `أكّدوا مساهمتكم: ${title}` : `إيصال المساهمة رقم ${number}: ${title}`,
        text: confirms
          ? `وصلت باسم هذا العنوان مساهمة رقمها ${number} في المشاورة العامة «${title}».\n\nلا تُحسب ولا يقرؤها أحد قبل تأكيدها. افتحوا هذا العنوان وأكّدوها، أو قولوا إنها ليست لكم فتُزال:\n${receiptUrl}\n\nبهذا العنوان وحده تتابعونها أو تعدّلونها أو تسحبونها، فلا تعطوه أحداً.\n`
          : `وصلت مساهمتكم رقم ${number} في المشاورة العامة «${title}».\n\nبهذا العنوان وحده تتابعونها أو تعدّلونها أو تسحبونها، فلا تعطوه أحداً. وإن لم تكن لكم فقولوا ذلك فيه فتُزال:\n${receiptUrl}\n`,
      }
    return {
      subject: confirms ? `Confirm your contribution: ${title}` : `Receipt of contribution ${number}: ${title}`,
      text: confirms
        ? `Contribution ${number} to the public consultation “${title}” came in and names this address.\n\nIt is neither counted nor read before it is confirmed. Open this address and confirm it, or say there that it is not yours, and it is removed:\n${receiptUrl}\n\nBy this address alone you follow it, change it or take it back. Give it to nobody.\n`
        : `Your contribution ${number} to the public consultation “${title}” has arrived.\n\nBy this address alone you follow it, change it or take it back. Give it to nobody. If it is not yours, say so there, and it is removed:\n${receiptUrl}\n`,
    }
  },
  answers({ consultation, number, answers, url, lang }) {
    const title = named(consultation.title, lang)
    const lines = answers.map(({ comment, outcome, words }) => {
      const said = sayOutcome(outcome)[lang]
      const after = words === null ? '' : ` ${words}`
      return lang === 'ar' ? `التعليق رقم ${comment}: ${said}.${after}` : `Comment ${comment}: ${said}.${after}`
    })
    return lang === 'ar'
      ? {
          subject: `الردود على مساهمتكم: ${title}`,
          text: `اكتملت الردود في المشاورة العامة «${title}». وهذه الردود على مساهمتكم رقم ${number}:\n\n${lines.join('\n\n')}\n\nجميع التعليقات والردود: ${url}\nومن لم يُرضه الرد يقول ذلك في صفحة إيصاله خلال أربعة عشر يوماً من الرد.\n`,
        }
      : {
          subject: `Answers to your contribution: ${title}`,
          text: `All answers in the public consultation “${title}” are given. These are the ones to your contribution ${number}:\n\n${lines.join('\n\n')}\n\nAll comments and answers: ${url}\nWhoever is not satisfied says so on the page of their receipt, within fourteen days of the answer.\n`,
        }
  },
}
