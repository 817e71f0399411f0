/** Above 250 lines: the deeds of one sitting share its people and its history.
 * Real pages, an honest provider and attackers at one statement, by a seed. Throws, with the last deeds, where a word that was
 * acknowledged and that nobody deleted is gone, where a page shows another text than is stored, or where a page met a fault.
 */
import type { Locator } from 'playwright-core'
import { type ApiClient, signIn } from './apiClient.ts'
import { type BrowserHall, caretIn, type SeatedMeeting, type Sitting } from './browserCommittee.ts'
import { makeHistory } from './history.ts'
import { pageJudge } from './pageJudge.ts'
import { attackByUpdates, enterPlainly, hostilePresence, lateWords, type PlainWriter } from './plainWriters.ts'

export interface Sat {
  readonly words: number
  readonly checks: number
  readonly attacks: number
  /** The longest that a page took to show what is stored, in milliseconds. */
  readonly slowest: number
}

export interface SitOptions {
  readonly seed: number
  readonly steps: number
  /** How long a page may show something else than is stored, in milliseconds. */
  readonly timeout: number
  /** A fault that is planted, to be found. */
  readonly fault?: PlantedFault
}

/**
 * `stale-view`: somebody's editor writes its whole view, which has missed what came last, as editors did before they wrote
 * their steps. `deaf-page`: a page is told nothing any more.
 */
type PlantedFault = 'stale-view' | 'deaf-page'

/** More than the rooms that a page keeps open, so that pages leave rooms and come back. */
const clauses = Array.from({ length: 16 }, (_, nth) => `ندعو الحكومات إلى التعاون في المجال ${nth + 1}؛`)
/** The paragraphs in which everything happens; the others are there to be looked at. */
const worked = 3

export async function sitWithPages(hall: BrowserHall, { seed, steps, timeout, fault }: SitOptions): Promise<Sat> {
  const meeting = await hall.seat(clauses)
  const [dunes, plains, oasis] = await Promise.all([
    hall.sit(`checked-dunes-${seed}`, meeting, 'dunes'),
    hall.sit(`checked-plains-${seed}`, meeting, 'plains', { size: 'phone' }),
    hall.sit(`checked-oasis-${seed}`, meeting, 'oasis'),
  ])
  const pages = { dunes, plains, oasis }
  const table = await layTable(hall, meeting)
  const history = makeHistory()
  const pick = randomly(seed)
  const sealed = new Map<number, string>()
  const judge = pageJudge({ hall, texts: table.texts, pages, history, worked, sealed, timeout })
  let attacks = 0
  let nth = 0
  const freshWord = (): string => `س${seed % 1000}ك${nth++}ص`

  const actions = {
    async type(who: 'dunes' | 'plains', at: number) {
      const word = freshWord()
      const editor = await openEditor(pages[who], at)
      await goTo(editor, pick(2) === 0 ? 'Control+End' : 'Control+Home')
      history.note({ what: 'typed', who, at, word })
      await editor.pressSequentially(word)
      await saved(pages[who], at)
      history.note({ what: 'acknowledged', who, at, word })
    },
    async erase(who: 'dunes' | 'plains', at: number) {
      const word = freshWord()
      const editor = await openEditor(pages[who], at)
      await goTo(editor, 'Control+End')
      await editor.pressSequentially(word)
      history.note({ what: 'deleted', who, at, word })
      for (let letters = word.length; letters > 0; letters -= 1) await editor.press('Backspace')
      await saved(pages[who], at)
    },
    async provide(at: number) {
      const word = freshWord()
      history.note({ what: 'typed', who: 'provider', at, word })
      const writer = await table.writer(at)
      const missed = fault === 'stale-view' ? history.standing(at).at(-1) : undefined
      if (missed !== undefined) await writer.erase(missed)
      await writer.type(word)
      history.note({ what: 'acknowledged', who: 'provider', at, word })
    },
    async withdraw(at: number) {
      const word = history.standing(at).find(() => pick(2) === 0)
      if (word === undefined) return
      history.note({ what: 'deleted', who: 'provider', at, word })
      await table.writer(at).then((writer) => writer.erase(word))
    },
    async presence(at: number) {
      attacks += 1
      history.note({ what: 'did', who: 'observer', at, action: 'is present as no editor is, while others write' })
      const next = hostilePresence(await table.observer(at), pick)
      for (let shapes = 0; shapes < 6; shapes += 1) {
        next()
        await actions.provide(at)
      }
    },
    async updates(at: number) {
      attacks += 1
      const mallory = await enterPlainly(hall.server.collab, table.room(at), table.token('oasis'))
      const action = attackByUpdates(mallory, table.room(at), pick)
      history.note({ what: 'did', who: 'oasis elsewhere', at, action })
      await new Promise((next) => setTimeout(next, 50))
      mallory.leave()
    },
    /** A gavel falls, and what somebody had on the way comes after it. */
    async seal() {
      const at = clauses.length - 2 - sealed.size
      const paragraphId = meeting.paragraphs[at]?.id
      const late = await enterPlainly(hall.server.collab, table.room(at), table.token('oasis'))
      const text = (await table.texts())[at] ?? ''
      history.note({ what: 'did', who: 'chair', at, action: 'gavels it' })
      await meeting.command('chair', { type: 'putOnFloor', paragraphId })
      await meeting.command('chair', { type: 'agreeParagraph', paragraphId, textSeen: text })
      sealed.set(at, text)
      lateWords(late)
      await new Promise((next) => setTimeout(next, 50))
      late.leave()
    },
    async act(at: number) {
      history.note({ what: 'did', who: 'chair', at, action: 'puts it on the floor' })
      await meeting.command('chair', { type: 'putOnFloor', paragraphId: meeting.paragraphs[at]?.id })
    },
    async wander(who: 'dunes' | 'plains' | 'oasis') {
      history.note({ what: 'did', who, at: null, action: 'looks at the end of the text, and comes back' })
      const { page } = pages[who]
      await page.keyboard.press('Escape')
      await pages[who].para(clauses.length - 1).scrollIntoViewIfNeeded()
      await actions.provide(pick(worked))
      await pages[who].para(0).scrollIntoViewIfNeeded()
    },
  }

  // Both write where the others write before anything else happens, and the attack meets open editors.
  await actions.type('dunes', 0)
  await actions.type('plains', 0)
  if (fault === 'deaf-page') await oasis.context.setOffline(true)
  await actions.presence(0)
  await actions.type('dunes', 0)
  await judge.check()
  for (let step = 0; step < steps; step += 1) {
    const at = pick(4) === 0 ? pick(worked) : 0
    const writer = pick(2) === 0 ? 'dunes' : 'plains'
    switch (pick(10)) {
      case 0:
      case 1:
        await actions.presence(at)
        await actions.type(writer, at)
        break
      case 2:
        await actions.type(writer, at)
        break
      case 3:
        await actions.provide(at)
        break
      case 4:
        await actions.erase(writer, at)
        break
      case 5:
        await actions.withdraw(at)
        break
      case 6:
        await actions.updates(at)
        break
      case 7:
        await actions.act(at)
        break
      case 8:
        if (sealed.size < 4) await actions.seal()
        break
      default:
        await actions.wander(pick(2) === 0 ? 'oasis' : writer)
    }
    await judge.check()
  }
  table.leave()
  return { words: history.words().length, checks: judge.checks(), attacks, slowest: judge.slowest() }
}

/** Who sits at the table without a page, and what is stored. */
async function layTable(hall: BrowserHall, meeting: SeatedMeeting) {
  const { api, collab } = hall.server
  const clientOf = (seat: 'rapporteur' | 'observer' | 'oasis'): Promise<ApiClient> =>
    signIn(api, meeting.links[seat].split('#')[1] ?? '')
  const [rapporteur, observer, oasis] = await Promise.all([
    clientOf('rapporteur'),
    clientOf('observer'),
    clientOf('oasis'),
  ])
  const stored = () =>
    rapporteur.get<{ paragraphs: readonly { text: string; draft: { room: string } }[] }>(`/statements/${meeting.id}`)
  const { paragraphs } = await stored()
  const room = (at: number): string => paragraphs[at]?.draft.room ?? ''
  const seats = new Map<string, Promise<PlainWriter>>()
  const seatOf = (name: string, at: number, token: string): Promise<PlainWriter> => {
    const known = seats.get(`${name} ${at}`) ?? enterPlainly(collab, room(at), token)
    seats.set(`${name} ${at}`, known)
    return known
  }
  return {
    room,
    token: (_seat: 'oasis') => oasis.token,
    writer: (at: number) => seatOf('writer', at, rapporteur.token),
    observer: (at: number) => seatOf('observer', at, observer.token),
    texts: async () => (await stored()).paragraphs.map(({ text }) => text),
    leave: () => {
      for (const seat of seats.values()) void seat.then((writer) => writer.leave())
    },
  }
}

async function openEditor({ para, page }: Sitting, at: number): Promise<Locator> {
  const editor = para(at).locator('[contenteditable="true"]')
  if ((await editor.count()) === 0) {
    await page.keyboard.press('Escape')
    await para(at).scrollIntoViewIfNeeded()
    await para(at).focus()
    await page.keyboard.press('Enter')
  }
  await editor.waitFor()
  if (!(await editor.evaluate((one) => one === document.activeElement))) await editor.focus()
  await caretIn(editor)
  return editor
}

/** Puts the caret to an end of the paragraph. A page that has only just put a caret may put it back once. */
async function goTo(editor: Locator, end: 'Control+End' | 'Control+Home'): Promise<void> {
  await editor.press(end)
  await editor.press(end)
}

/** Waits until the page says of a paragraph that everything typed there is safe. */
async function saved({ para }: Sitting, at: number): Promise<void> {
  const told = para(at).locator('.under .saved')
  await told.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1) await new Promise((next) => requestAnimationFrame(next))
  })
  await told.locator('.sign-check').waitFor()
}

/** Numbers below a bound, the same for the same seed (mulberry32). */
function randomly(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}
