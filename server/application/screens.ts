/** The screens of the hall: put up, taken down, and read by whoever has their key (rules SC1, SC2). */
import { asId, type MeetingId } from '@tawafuq/domain/acts/ids'
import { noProceedings, type Proceedings } from '@tawafuq/domain/acts/proceedings/proceedings'
import type { Screen } from '@tawafuq/domain/acts/screen/screen'
import { findParagraph } from '@tawafuq/domain/acts/standing'
import type { Reading, Statement } from '@tawafuq/domain/acts/statement'
import { afterFloor, screenView } from '@tawafuq/domain/views/screenView'
import type { Application } from './application.ts'
import { attendanceOf } from './attendance.ts'
import { handleMeetingCommand } from './commands/handleMeetingCommand.ts'
import { answer, type Dependencies, refused } from './dependencies.ts'
import { floorReading, paragraphReading } from './queries/floorReading.ts'
import { printedLabels } from './queries/labels.ts'
import { statementBefore } from './queries/statementBefore.ts'

type Screens = Pick<Application, 'openScreen' | 'closeScreen' | 'readScreen' | 'findScreenByCode'>

/** Digits of a screen's code. */
const CODE_DIGITS = 6

/** `lastCaptions`: the latest lines of what is said aloud, for the strip of every screen. */
export function screens(deps: Dependencies, lastCaptions: (id: MeetingId) => Promise<readonly object[]>): Screens {
  const { meetings } = deps.storage
  const act = handleMeetingCommand(deps)

  /** The key of a screen is made again from its code by the signing key, so that it is stored nowhere. */
  function keyOf(meetingId: MeetingId, codeHash: string): string {
    return `${meetingId}.${deps.sha256(deps.signer.sign(`screen ${meetingId} ${codeHash}`))}`
  }

  async function proceedingsOf(id: MeetingId): Promise<Proceedings> {
    return (await deps.proceedings.findSound(id))?.state ?? noProceedings
  }

  async function findByCodeHash(codeHash: string): Promise<{ meetingId: MeetingId; screen: Screen } | null> {
    for (const { id: meetingId } of await meetings.listMeetings()) {
      const screen = (await proceedingsOf(meetingId)).screens.find((one) => one.codeHash === codeHash)
      if (screen !== undefined) return { meetingId, screen }
    }
    return null
  }

  const codeHashOf = (code: string): string => deps.sha256(`screen code ${code}`)

  /** A code that no screen has now. */
  async function freshCode(): Promise<string> {
    for (;;) {
      const drawn = Number.parseInt(deps.sha256(deps.freshId()).slice(0, 12), 16) % 10 ** CODE_DIGITS
      const code = String(drawn).padStart(CODE_DIGITS, '0')
      if ((await findByCodeHash(codeHashOf(code))) === null) return code
    }
  }

  return {
    async openScreen(by, meetingId, { kind, name }) {
      const code = await freshCode()
      const codeHash = codeHashOf(code)
      const key = keyOf(meetingId, codeHash)
      const keyHash = deps.sha256(key)
      const opened = await act(
        by,
        meetingId,
        { type: 'openScreen', kind, keyHash, codeHash, ...(name !== undefined && { name }) },
        null,
      )
      if (!opened.ok) return opened
      const event = opened.value.events.find(({ type }) => type === 'ScreenOpened')
      if (event?.type !== 'ScreenOpened') throw new Error('A screen was opened without an event')
      return answer({ id: event.screenId, key, code, url: `${deps.publicUrl}/screen/${key}` })
    },

    async closeScreen(by, meetingId, screenId) {
      const closed = await act(by, meetingId, { type: 'closeScreen', screenId }, null)
      return closed.ok ? answer(null) : closed
    },

    async findScreenByCode(code) {
      const found = await findByCodeHash(codeHashOf(code))
      if (found === null) return null
      const key = keyOf(found.meetingId, found.screen.codeHash)
      return deps.sha256(key) === found.screen.keyHash ? { key, url: `${deps.publicUrl}/screen/${key}` } : null
    },

    async readScreen(key) {
      const meetingId = asId<MeetingId>(key.slice(0, key.lastIndexOf('.')))
      const proceedings = await proceedingsOf(meetingId)
      const keyHash = deps.sha256(key)
      const screen = proceedings.screens.find((one) => one.keyHash === keyHash)
      const meeting = screen === undefined ? null : await meetings.findMeeting(meetingId)
      if (screen === undefined || meeting === null) return refused('not-found')
      const [delegations, people, statement] = await Promise.all([
        meetings.listDelegations(meetingId),
        meetings.listParticipants(meetingId),
        statementBefore(deps, meetingId, proceedings),
      ])
      const names = new Map(people.map((one) => [one.id as string, one.name]))
      const next = screen.kind === 'podium' && statement !== null ? afterFloor(statement) : undefined
      const view = screenView({
        kind: screen.kind,
        meeting,
        delegations,
        proceedings,
        statement,
        labels: statement === null ? new Map() : printedLabels(statement),
        reading: await shownReading(statement),
        nextText: statement === null || next === undefined ? null : ((await textOf(statement, next)) ?? null),
        nameOf: (id) => names.get(id) ?? '',
        sha256: deps.sha256,
      })
      return answer({
        ...view,
        attendance: attendanceOf(deps, people, delegations),
        captions: await lastCaptions(meetingId),
      })
    },
  }

  async function shownReading(statement: Statement | null): Promise<Reading | null> {
    return statement === null ? null : ((await floorReading(deps, statement))?.reading ?? null)
  }

  async function textOf(statement: Statement, id: Parameters<typeof findParagraph>[1]): Promise<string | undefined> {
    const paragraph = findParagraph(statement, id)
    return paragraph === undefined ? undefined : (await paragraphReading(deps, statement, paragraph)).text
  }
}
