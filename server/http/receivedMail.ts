/** What a mail that was saved as a file becomes at the desk of a consultation. */
import type { ReceivedFile } from '../application/consultations/publicConsultations.ts'
import type { ReadMail } from './httpNeeds.ts'
import type { Reply } from './reply.ts'

export type ReceivedMail = Extract<Awaited<ReturnType<ReadMail>>, { readonly ok: true }>['value']

/** The contribution that a mail is, with what is said of it beside the mail. What is said goes before what the mail says. */
export function enteredFromMail(
  mail: ReceivedMail,
  {
    comments,
    ...said
  }: {
    readonly comments: readonly { readonly words?: string; readonly target: object; readonly type: string }[]
  } & Readonly<Record<string, unknown>>,
): object {
  const { name } = mail.from
  return {
    channel: 'e-mail',
    ...(mail.sentOn !== null && { receivedOn: mail.sentOn }),
    ...(name !== null && { name: name.slice(0, 200) }),
    ...said,
    comments: comments.map(({ words = '', ...comment }) => ({
      ...comment,
      words: words.trim() === '' ? mail.words : words,
    })),
  }
}

/** The mail itself, and the files that came with it: what is kept beside the contribution. */
export function filesOfMail(bytes: Uint8Array, { subject, files }: ReceivedMail): readonly ReceivedFile[] {
  const name = (subject ?? '').replaceAll(/[\\/:*?"<>|\n\t]/g, '_').slice(0, 100)
  return [{ name: `${name === '' ? 'mail' : name}.eml`, type: 'message/rfc822', bytes }, ...files]
}

/** A file to be saved, whatever it says that it is: no browser opens it in this origin. */
export function keptFile({ name, bytes }: ReceivedFile): Extract<Reply, { readonly kind: 'file' }> {
  return {
    kind: 'file',
    bytes,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  }
}
