import { expect, test } from 'vitest'
import { draftingRoom, meetingOf, notingLive, ok } from '../kit/draftingRoom.ts'

const blocks = [{ kind: 'operative', level: 0, label: '1', text: 'ندعو الحكومات إلى التعاون؛' }] as const

test.each(['applyStored', 'close', 'announceEntries', 'readmit'] as const)(
  '[HA13] where %s fails, the act stands, its rooms are let go, and what was missed is told again',
  async (kind) => {
    const faults: unknown[] = []
    const told: string[] = []
    let fails = false
    const fail = (): void => {
      if (fails) throw new Error('nobody can be told')
    }
    const room = draftingRoom({
      live: { ...notingLive(told), [kind]: fail },
      publishingFailed: (_, fault) => faults.push(fault),
    })
    const meeting = await meetingOf(room, blocks)
    const [operative] = (await meeting.sheet()).paragraphs
    if (operative === undefined) throw new Error('The sheet is empty')
    const { id: paragraphId, text: textSeen } = operative
    fails = true
    const { version } = ok(
      await {
        applyStored: () =>
          meeting.act('delegate', { type: 'placeBracket', paragraphId, quote: { exact: 'إلى' }, kind: 'disputed' }),
        close: () => meeting.act('chair', { type: 'agreeParagraph', paragraphId, textSeen }),
        announceEntries: () => meeting.act('chair', { type: 'agreeParagraph', paragraphId, textSeen }),
        readmit: () => meeting.act('chair', { type: 'openNegotiation' }),
      }[kind](),
    )
    expect(faults).toHaveLength(1)
    expect(told).toContain(`make good ${version}`)
    const letGo = told.flatMap((line) => /^(?:thaw|close) (.*)/.exec(line)?.[1] ?? [])
    for (const line of told) {
      const frozen = /^freeze (.*)/.exec(line)?.[1]
      if (frozen !== undefined) expect(letGo).toContain(frozen)
    }
    expect((await meeting.sheet()).version).toBe(version)
  },
)
