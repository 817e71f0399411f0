/**
 * Which comments are published, by the place that they are about. What a chunk of comments says is worked out once for as
 * long as the chunk stands, so that a hundred thousand comments are counted as quickly as ten when one of them changes.
 */
import { numbered } from './numbered.ts'
import type { Comment, Contribution, PublicConsultation } from './publicConsultation.ts'

type Place = string

interface ChunkOfComments {
  readonly published: number
  /** Those whose words were taken from everybody, whole or in part. */
  readonly withheld: number
  /** Numbers of published comments by place. */
  readonly places: ReadonlyMap<Place, readonly number[]>
}

const chunksOfComments = new WeakMap<readonly Comment[], ChunkOfComments>()
const chunksOfContributions = new WeakMap<readonly Contribution[], readonly number[]>()

/** The place of a comment: a document, and in it a paragraph or what is missing after one. */
export function placeOfTarget(documentId: string, paragraph: string | null): Place {
  return `${documentId} ${paragraph ?? ''}`
}

/** The comments of one contribution, which follow each other. */
export function commentsOf({ comments: list }: Pick<PublicConsultation, 'comments'>, contribution: number): Comment[] {
  const { chunks } = list
  const chunk = lastUpTo(chunks, (one) => (one[0]?.contribution ?? 0) < contribution)
  const own: Comment[] = []
  for (let at = Math.max(0, chunk); at < chunks.length; at += 1) {
    for (const comment of chunks[at] ?? []) {
      if (comment.contribution === contribution) own.push(comment)
      else if (comment.contribution > contribution) return own
    }
  }
  return own
}

/** How many comments are published, whatever keeps their words back; in a place, or in all. */
export function countPublished(consultation: PublicConsultation, place: Place | null = null): number {
  const inChunks = consultation.comments.chunks
    .map(chunkOfComments)
    .reduce((sum, one) => sum + (place === null ? one.published : (one.places.get(place)?.length ?? 0)), 0)
  const gone = consultation.contributions.chunks.flatMap(goneOf)
  const withThem = gone.flatMap((number) => commentsOf(consultation, number).filter((one) => isPublishedAt(one, place)))
  return inChunks - withThem.length
}

/** How many contributions wait for their author's confirmation (rule PC5). */
export function countUnconfirmed({ contributions }: PublicConsultation): number {
  const notReceived = contributions.chunks.flatMap(goneOf)
  return notReceived.filter((number) => numbered(contributions, number)?.state === 'unconfirmed').length
}

/**
 * How much was taken from everybody's eyes: comments held, refused or blacked out, and contributions that are gone. Whatever
 * keeps pages keeps none from before it changed.
 */
export function countWithheld({ comments, contributions }: PublicConsultation): number {
  const gone = contributions.chunks.reduce((sum, chunk) => sum + goneOf(chunk).length, 0)
  return gone + comments.chunks.reduce((sum, chunk) => sum + chunkOfComments(chunk).withheld, 0)
}

/** Numbers of published comments in a place, in their order, those after a number, at most `limit`. */
export function publishedAt(
  consultation: PublicConsultation,
  place: Place,
  after: number,
  limit: number,
): readonly number[] {
  const found: number[] = []
  for (const chunk of consultation.comments.chunks) {
    if (found.length >= limit) break
    if ((chunk.at(-1)?.number ?? 0) > after)
      found.push(...(chunkOfComments(chunk).places.get(place) ?? []).filter((number) => number > after))
  }
  return found.slice(0, limit)
}

function chunkOfComments(chunk: readonly Comment[]): ChunkOfComments {
  const known = chunksOfComments.get(chunk)
  if (known !== undefined) return known
  const places = new Map<Place, number[]>()
  for (const comment of chunk) {
    if (comment.state !== 'published') continue
    const place = placeOf(comment)
    places.set(place, [...(places.get(place) ?? []), comment.number])
  }
  const made = {
    published: chunk.filter(({ state }) => state === 'published').length,
    withheld: chunk.filter(({ state, redacted }) => state === 'held' || state === 'refused' || redacted.length > 0)
      .length,
    places,
  }
  chunksOfComments.set(chunk, made)
  return made
}

/** Contributions that nobody reads: not confirmed, taken back, disowned or erased. */
function goneOf(chunk: readonly Contribution[]): readonly number[] {
  const known = chunksOfContributions.get(chunk)
  if (known !== undefined) return known
  const gone = chunk.flatMap(({ number, state }) => (state === 'received' ? [] : [number]))
  chunksOfContributions.set(chunk, gone)
  return gone
}

function isPublishedAt(comment: Comment, place: Place | null): boolean {
  return comment.state === 'published' && (place === null || placeOf(comment) === place)
}

function placeOf({ target }: Comment): Place {
  return placeOfTarget(target.document, target.paragraphId ?? target.after ?? null)
}

/** The place of the last chunk that comes before, by halves; -1 where none does. */
function lastUpTo<One>(chunks: readonly One[], isBefore: (one: One) => boolean): number {
  let [low, high] = [0, chunks.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const one = chunks[middle]
    if (one !== undefined && isBefore(one)) low = middle + 1
    else high = middle
  }
  return low - 1
}
