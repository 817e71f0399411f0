import { findBrokenLink } from '@tawafuq/domain/engine/ledger'
import { expect, test } from 'vitest'
import { type ApiClient, signIn } from '../kit/apiClient.ts'
import { typeCounted } from '../kit/countedTypist.ts'
import { sha256 } from '../kit/given.ts'
import { runServer, secretariatToken } from '../kit/runningServer.ts'

/** How often the server is killed: 4 in the suite; KILLS=20 for the long run. */
const kills = Number(process.env['KILLS'] ?? 4)
const typists = 10
/** How many acknowledgements a round waits for before the kill, at the least. */
const acknowledgedBeforeKill = 40

interface Sheet {
  readonly version: number
  readonly paragraphs: readonly { id: string; text: string; draft: { room: string } }[]
}

test(
  '[ST6, LV1] killed while ten people type, it loses neither an acknowledged letter nor an entry',
  async () => {
    const server = await runServer()
    try {
      const { statementId, people } = await convene(server.api)
      const [observer] = people
      if (observer === undefined) throw new Error('Nobody came')
      const acknowledged = new Map<string, Set<string>>()
      let entriesAcknowledged = 0
      let reached = 0
      for (let round = 1; round <= kills; round += 1) {
        const { paragraphs } = await observer.get<Sheet>(`/statements/${statementId}`)
        let enough = (): void => undefined
        const filled = new Promise<void>((resolve) => (enough = resolve))
        const sofar = { count: 0 }
        const hands = people.map((person, nth) => {
          const room = paragraphs[nth % paragraphs.length]?.draft.room ?? ''
          const words = acknowledged.get(room) ?? new Set<string>()
          acknowledged.set(room, words)
          return typeCounted(server.collab, room, person.token, `r${round}p${nth}`, (word) => {
            words.add(word)
            sofar.count += 1
            if (sofar.count > acknowledgedBeforeKill * typists) enough()
          })
        })
        const acts = actUntilKilled(observer, statementId, paragraphs[0]?.id ?? '', (version) => {
          entriesAcknowledged = Math.max(entriesAcknowledged, version)
        })
        await filled
        await server.kill()
        for (const hand of hands) hand.stop()
        await acts
        reached += sofar.count
        await server.start()
        const after = await observer.get<Sheet>(`/statements/${statementId}`)
        const textOf = new Map(after.paragraphs.map(({ draft, text }) => [draft.room, text]))
        for (const [room, words] of acknowledged) {
          const missing = [...words].filter((word) => !textOf.get(room)?.includes(word))
          expect(missing, `round ${round}`).toEqual([])
        }
        const { entries, version } = await observer.get<{ entries: []; version: number }>(
          `/statements/${statementId}/ledger?after=0&limit=1000`,
        )
        expect(version).toBeGreaterThanOrEqual(entriesAcknowledged)
        expect(findBrokenLink(entries, sha256)).toBeNull()
      }
      expect(reached).toBeGreaterThan(kills * acknowledgedBeforeKill * typists)
      expect(entriesAcknowledged).toBeGreaterThan(kills)
    } finally {
      await server.remove()
    }
  },
  60_000 + kills * 20_000,
)

async function convene(api: string) {
  const secretariat = await signIn(api, secretariatToken)
  const meeting = await secretariat.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const at = `/meetings/${meeting.id}`
  const delegation = await secretariat.post<{ id: string }>(`${at}/delegations`, {
    name: { ar: 'وفد' },
    code: 'A',
    group: 'government',
  })
  const people: ApiClient[] = []
  for (let nth = 0; nth < typists; nth += 1) {
    const { joinToken } = await secretariat.post<{ joinToken: string }>(`${at}/participants`, {
      name: `مندوب ${nth}`,
      role: 'delegate',
      delegationId: delegation.id,
      attendance: 'onsite',
    })
    people.push(await signIn(api, joinToken))
  }
  const blocks = Array.from({ length: 5 }, (_, nth) => ({
    kind: 'operative',
    level: 0,
    label: String(nth + 1),
    text: `ندعو الحكومات إلى التعاون ${nth}؛`,
  }))
  const statement = await secretariat.post<{ id: string }>(`${at}/statements`, {
    title: { ar: 'بيان' },
    houseStyle: 'escwa',
    blocks,
  })
  return { statementId: statement.id, people }
}

async function actUntilKilled(
  person: ApiClient,
  statementId: string,
  paragraphId: string,
  told: (version: number) => void,
): Promise<void> {
  const path = `/statements/${statementId}/commands`
  try {
    for (;;) {
      const { version, events } = await person.post<{ version: number; events: { objectionId: string }[] }>(path, {
        type: 'lodgeObjection',
        paragraphId,
        grounds: 'لا ولاية',
      })
      told(version)
      const withdrawal = { type: 'withdrawObjection', objectionId: events[0]?.objectionId }
      told((await person.post<{ version: number }>(path, withdrawal)).version)
    }
  } catch {
    // The kill ends the acts, whatever they were doing.
  }
}
