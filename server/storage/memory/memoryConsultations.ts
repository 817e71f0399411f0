import { asId, type Instant, type PublicConsultationId } from '@tawafuq/domain/acts/ids'
import type {
  Act,
  ConsultationListing,
  ConsultationStore,
  Enclosure,
  MailAddress,
  MailStore,
  Paper,
  WaitingMail,
} from '../../application/ports.ts'

export interface MemoryConsultations {
  readonly store: ConsultationStore
  readonly mails: MailStore
  /** Throws where what an act writes here could not be written. */
  readonly refuse: (act: Act) => void
  readonly write: (act: Act) => void
}

/** Public consultations and their papers, in memory. */
export function memoryConsultations(): MemoryConsultations {
  const listings = new Map<string, ConsultationListing>()
  const papers = new Map<
    string,
    Omit<Paper, 'salt' | 'words'> & { readonly salt: string | null; readonly words: string | null }
  >()
  const enclosures = new Map<string, Enclosure>()
  const addresses = new Map<string, MailAddress>()
  let waiting: readonly (WaitingMail & { readonly due: Instant })[] = []
  let position = 0
  const nameOf = (id: string, number: number): string => `${id} ${number}`
  const whole = (paper: typeof papers extends Map<string, infer Kept> ? Kept : never): Paper | null =>
    paper.salt === null || paper.words === null ? null : { ...paper, salt: paper.salt, words: paper.words }
  const byNumber = (): readonly ConsultationListing[] =>
    [...listings.values()].toSorted((one, other) => one.number - other.number)

  const store: ConsultationStore = {
    find: async (id) => listings.get(id) ?? null,
    findByNumber: async (number) => byNumber().find((one) => one.number === number) ?? null,
    list: async (meetingId) => byNumber().filter((one) => meetingId === null || one.meetingId === meetingId),
    lastNumber: async () => byNumber().at(-1)?.number ?? 0,
    async findPaper(id, number) {
      const paper = papers.get(nameOf(id, number))
      return paper === undefined ? null : whole(paper)
    },
    async findPaperByReceipt(receiptHash) {
      const paper = [...papers.values()].find((one) => one.receiptHash === receiptHash)
      return paper === undefined ? null : { consultationId: paper.consultationId, number: paper.number }
    },
    async readPapers(id: PublicConsultationId, after: number, limit: number) {
      return [...papers.values()]
        .filter((paper) => paper.consultationId === id && paper.number > after)
        .toSorted((one, other) => one.number - other.number)
        .flatMap((paper) => whole(paper) ?? [])
        .slice(0, limit)
    },
    findEnclosure: async (id, number, nth) => enclosures.get(`${nameOf(id, number)} ${nth}`) ?? null,
    listAddresses: async (id) =>
      [...addresses]
        .flatMap(([name, one]) =>
          name.startsWith(`${id} `) ? [{ ...one, number: Number(name.split(' ').at(-1)) }] : [],
        )
        .toSorted((one, other) => one.number - other.number),
    async forgetAddresses(id) {
      for (const name of addresses.keys()) if (name.startsWith(`${id} `)) addresses.delete(name)
      waiting = waiting.filter((mail) => mail.consultationId !== id)
    },
    async shred() {},
  }
  const mails: MailStore = {
    countWaiting: async () => waiting.length,
    dueMails: async (by, limit) => waiting.filter(({ due }) => due <= by).slice(0, limit),
    nextDue: async () => waiting.map(({ due }) => due).toSorted()[0] ?? null,
    async postponeMail(position, due) {
      waiting = waiting.map((mail) => (mail.position === position ? { ...mail, due, tries: mail.tries + 1 } : mail))
    },
    async removeMail(position) {
      waiting = waiting.filter((mail) => mail.position !== position)
    },
  }
  return {
    store,
    mails,
    refuse({ consultation, papers: changes = [] }) {
      if (
        consultation !== undefined &&
        (listings.has(consultation.id) || byNumber().some(({ number }) => number === consultation.number))
      ) {
        throw new Error(`The public consultation ${consultation.number} is there already.`)
      }
      for (const change of changes) {
        const { consultationId, number } = change.kind === 'add' ? change.paper : change
        if (papers.has(nameOf(consultationId, number)) === (change.kind === 'add')) {
          throw new Error(`Consultation ${consultationId} cannot ${change.kind} paper ${number}.`)
        }
      }
    },
    write({ consultation, papers: changes = [], mails: sent = [], entries }) {
      if (consultation !== undefined) listings.set(consultation.id, consultation)
      for (const change of changes) {
        if (change.kind === 'add') {
          const added = nameOf(change.paper.consultationId, change.paper.number)
          papers.set(added, change.paper)
          for (const one of change.enclosures ?? []) enclosures.set(`${added} ${one.nth}`, one)
          if (change.address !== undefined) addresses.set(added, change.address)
          continue
        }
        const name = nameOf(change.consultationId, change.number)
        const kept = papers.get(name)
        const [salt, words] = change.kind === 'replace' ? [change.salt, change.words] : [null, null]
        if (kept !== undefined && change.kind !== 'forget') papers.set(name, { ...kept, salt, words })
        if (change.kind === 'replace') continue
        if (change.kind === 'erase')
          for (const one of enclosures.keys()) if (one.startsWith(`${name} `)) enclosures.delete(one)
        addresses.delete(name)
        waiting = waiting.filter((mail) => nameOf(mail.consultationId, mail.number) !== name)
      }
      for (const mail of sent) {
        position += 1
        waiting = [...waiting, { ...mail, position, tries: 0, due: entries.at(-1)?.at ?? asId<Instant>('') }]
      }
    },
  }
}
