import type { PublicConsultationId } from '@tawafuq/domain/acts/ids'
import type { Act, ConsultationListing, ConsultationStore, Paper } from '../../application/ports.ts'

export interface MemoryConsultations {
  readonly store: ConsultationStore
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
    async shred() {},
  }
  return {
    store,
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
    write({ consultation, papers: changes = [] }) {
      if (consultation !== undefined) listings.set(consultation.id, consultation)
      for (const change of changes) {
        if (change.kind === 'add') {
          papers.set(nameOf(change.paper.consultationId, change.paper.number), change.paper)
          continue
        }
        const name = nameOf(change.consultationId, change.number)
        const kept = papers.get(name)
        const [salt, words] = change.kind === 'replace' ? [change.salt, change.words] : [null, null]
        if (kept !== undefined) papers.set(name, { ...kept, salt, words })
      }
    },
  }
}
