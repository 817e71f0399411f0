// Above 250 lines: one round of kills, whose steps share what was acknowledged so far.
/** Two nodes on one PostgreSQL, killed by turns while people type and act on both, and PostgreSQL crashed in between. */
import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '@tawafuq/domain/acts/entry'
import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { type ApiClient, Refused, signIn } from './apiClient.ts'
import { type CountedTypist, typeCounted } from './countedTypist.ts'
import { sha256 } from './given.ts'
import { at, type Sheet } from './nodesMeeting.ts'
import { startPostgres } from './ownPostgresServer.ts'
import { redisAddress } from './ownRedis.ts'
import { type RunningServer, runServer, secretariatToken } from './runningServer.ts'

const PARAGRAPHS = 4
const TYPISTS = 6
/** Rounds that share a statement: what one has left is killed again, and no paragraph becomes a book. */
const ROUNDS_A_STATEMENT = 10
/** Acknowledged words of a round before the kill. */
const FEWEST_WORDS = 20
const MORE_WORDS = 80
/** After so many acknowledged words of a round somebody acts. */
const WORDS_AN_ACT = 8
/** PostgreSQL is crashed in every second round. */
const CRASH_EVERY = 2
/** Milliseconds in which every node must have come to hold what was acknowledged on any. */
const CONVERGE_MS = 20_000

export interface NodeKillsTold {
  readonly kills: number
  /** How often PostgreSQL was crashed and started again. */
  readonly crashes: number
  readonly edits: number
  readonly entries: number
  /** What was acknowledged and is gone, or does not hold; empty where all is well. */
  readonly wrong: readonly string[]
}

interface Acknowledged {
  readonly words: Map<string, string[]>
  readonly acts: { readonly version: number; readonly events: readonly unknown[] }[]
}

interface Placed {
  readonly events: readonly { readonly bracketId: string }[]
}

interface Hall {
  readonly statement: string
  readonly people: readonly ApiClient[]
  /** One in each paragraph, to be remarked on. */
  readonly brackets: readonly string[]
  readonly held: Acknowledged
}

/** Kills so often, in the same turn for a seed; `told` hears of every kill. Needs PostgreSQL's programs and a Redis. */
export async function nodeKillRounds(
  count: number,
  seed: number,
  told: (nth: number) => void = () => undefined,
): Promise<NodeKillsTold> {
  let state = seed
  // A linear congruence (Numerical Recipes).
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state >>> 8) % below
  }
  const database = await startPostgres()
  const settings = { DATABASE_URL: database.url, REDIS_URL: redisAddress ?? '', PUBLIC_URL: 'http://room.example' }
  const nodes: RunningServer[] = []
  const wrong: string[] = []
  let [crashes, edits, entries] = [0, 0, 0]
  try {
    nodes.push(...(await Promise.all([runServer(settings), runServer(settings)])))
    const [a, b] = nodes
    if (a === undefined || b === undefined) throw new Error('There are no nodes.')
    const meeting = await convene(a)
    let hall: Hall | null = null
    for (let round = 0; round < count; round += 1) {
      if (hall === null || round % ROUNDS_A_STATEMENT === 0) hall = await meeting.openHall()
      const [victim, survivor] = next(2) === 0 ? [a, b] : [b, a]
      const isCrash = round % CRASH_EVERY === CRASH_EVERY - 1
      const work = await workOnBoth(hall, [a, b], `r${round}`)
      await work.until(FEWEST_WORDS + next(MORE_WORDS))
      if (!isCrash) await victim.kill()
      else {
        // The node dies before PostgreSQL does, while it is away, or when it is back.
        const when = next(3)
        if (when === 0) await victim.kill()
        await database.stop('immediate')
        if (when === 1) await victim.kill()
        await database.start()
        if (when === 2) await victim.kill()
        crashes += 1
      }
      const after = await goOn(hall, survivor, `r${round}s`)
      await work.stop()
      await victim.start()
      edits += work.edits() + after
      entries += work.entries()
      for (const node of [a, b])
        wrong.push(
          ...(await missingAt(node, hall)).map(
            (what) => `round ${round}, ${node === victim ? 'killed' : 'other'} node: ${what}`,
          ),
        )
      told(round + 1)
    }
    return { kills: count, crashes, edits, entries, wrong }
  } finally {
    await Promise.all(nodes.map((node) => node.remove()))
    await database.remove()
  }
}

async function convene(node: RunningServer) {
  const office = await signIn(node.api, secretariatToken)
  const { id: meeting } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const people: ApiClient[] = []
  for (let nth = 0; nth < TYPISTS; nth += 1) {
    const { joinToken } = await office.post<{ joinToken: string }>(`/meetings/${meeting}/participants`, {
      name: `مقرر ${nth}`,
      role: 'rapporteur',
      attendance: 'onsite',
    })
    people.push(await signIn(node.api, joinToken))
  }
  return {
    async openHall(): Promise<Hall> {
      const blocks = Array.from({ length: PARAGRAPHS }, (_, nth) => ({
        kind: 'operative',
        level: 0,
        label: String(nth + 1),
        text: `ندعو الحكومات إلى التعاون ${nth}؛`,
      }))
      const asked = { title: { ar: 'بيان' }, houseStyle: 'escwa', blocks }
      const { id } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, asked)
      const rapporteur = at(node, people[0] as ApiClient)
      const { paragraphs } = await rapporteur.get<Sheet>(`/statements/${id}`)
      const brackets: string[] = []
      for (const paragraph of paragraphs) {
        const placing = { type: 'placeBracket', paragraphId: paragraph.id, quote: { exact: 'ندعو' }, kind: 'disputed' }
        const { events } = await rapporteur.post<Placed>(`/statements/${id}/commands`, placing)
        brackets.push(events[0]?.bracketId ?? '')
      }
      return { statement: id, people, brackets, held: { words: new Map(), acts: [] } }
    },
  }
}

/** Everybody types and somebody acts, half of them on each node, until it is stopped. */
async function workOnBoth({ statement, people, brackets, held }: Hall, nodes: readonly RunningServer[], mark: string) {
  const nodeOf = (nth: number): RunningServer => nodes[nth % nodes.length] as RunningServer
  const rooms = await roomsOf(nodeOf(0), people, statement)
  let [edits, entries, acting] = [0, 0, 0]
  let enough = { at: Number.POSITIVE_INFINITY, reached: (): void => undefined }
  const acts: Promise<void>[] = []

  async function act(nth: number): Promise<void> {
    const person = people[nth % people.length] as ApiClient
    const command = { type: 'remark', on: { kind: 'bracket', id: brackets[nth % PARAGRAPHS] }, text: `${mark} ${nth}` }
    try {
      held.acts.push(await at(nodeOf(nth), person).post(`/statements/${statement}/commands`, command))
      entries += 1
    } catch (fault) {
      // A node that is killed answers nobody, and one whose database is away refuses.
      if (fault instanceof Refused && fault.problem.status < 500) throw fault
    }
  }

  const hands: CountedTypist[] = people.map(({ token }, nth) => {
    const room = rooms[nth % PARAGRAPHS] ?? ''
    const words = held.words.get(room) ?? []
    held.words.set(room, words)
    return typeCounted(nodeOf(nth).collab, room, token, `${mark}p${nth}`, (word) => {
      words.push(word)
      edits += 1
      if (edits % WORDS_AN_ACT === 0) acts.push(act(acting++))
      if (edits >= enough.at) enough.reached()
    })
  })
  return {
    edits: () => edits,
    entries: () => entries,
    until: (words: number) =>
      new Promise<void>((reached) => {
        enough = { at: words, reached }
      }),
    async stop() {
      for (const hand of hands) hand.stop()
      await Promise.all(acts)
    },
  }
}

/** Somebody enters the node that is left, types, and is acknowledged. Gives how many words were. */
async function goOn({ statement, people, held }: Hall, node: RunningServer, mark: string): Promise<number> {
  const [room = ''] = await roomsOf(node, people, statement)
  let typed = 0
  await new Promise<void>((done) => {
    const hand = typeCounted(node.collab, room, people[0]?.token ?? '', mark, (word) => {
      held.words.get(room)?.push(word)
      typed += 1
      if (typed === 1)
        setImmediate(() => {
          hand.stop()
          done()
        })
    })
  })
  return typed
}

async function roomsOf(node: RunningServer, [person]: readonly ApiClient[], statement: string) {
  if (person === undefined) throw new Error('Nobody is here.')
  const { paragraphs } = await untilThere(() => at(node, person).get<Sheet>(`/statements/${statement}`))
  return paragraphs.map(({ draft }) => draft.room)
}

/** Asks again for as long as a database that comes back is not there. */
async function untilThere<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const until = performance.now() + CONVERGE_MS
  for (;;) {
    try {
      return await ask()
    } catch (fault) {
      if (performance.now() > until) throw fault
    }
  }
}

/** What was acknowledged anywhere and has not come to a node. */
async function missingAt(node: RunningServer, { statement, people, held }: Hall): Promise<readonly string[]> {
  const [person] = people
  if (person === undefined) throw new Error('Nobody is here.')
  const asked = at(node, person)
  const until = performance.now() + CONVERGE_MS
  for (;;) {
    const { paragraphs } = await untilThere(() => asked.get<Sheet>(`/statements/${statement}`))
    const textOf = new Map(paragraphs.map(({ draft, text }) => [draft.room, text]))
    const words = [...held.words].flatMap(([room, typed]) => typed.filter((word) => !textOf.get(room)?.includes(word)))
    const entries = await wholeLedger(asked, statement)
    const acts = held.acts.filter(({ version, events }) => {
      const written = entries.slice(version - events.length, version).map(({ event }) => event)
      return !isDeepStrictEqual(written, events)
    })
    const broken = findBrokenLink(entries, sha256)
    const missing = [
      ...words.map((word) => `lost: ${word}`),
      ...acts.map(({ version }) => `lost: entry ${version}`),
      ...(broken === null ? [] : [`chain broken at ${broken}`]),
    ]
    if (missing.length === 0 || performance.now() > until) return missing
  }
}

async function wholeLedger(asked: ApiClient, statement: string): Promise<readonly Entry[]> {
  const whole: Entry[] = []
  for (;;) {
    const path = `/statements/${statement}/ledger?after=${whole.length}&limit=1000`
    const { entries } = await untilThere(() => asked.get<{ entries: readonly Entry[] }>(path))
    if (entries.length === 0) return whole
    whole.push(...entries)
  }
}
