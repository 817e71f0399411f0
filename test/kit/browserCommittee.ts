/** A statement under way with its people, made over HTTP, and the windows in which they take part in it. */
import { mkdirSync } from 'node:fs'
import type { Browser, Locator } from 'playwright-core'
import { type ApiClient, signIn } from './apiClient.ts'
import { launchBrowser } from './browser.ts'
import { enter, paragraphOf } from './browserMeeting.ts'
import type { BrowserWindow, openBrowserWindow } from './browserWindow.ts'
import { type RunningServer, runServer, secretariatToken } from './runningServer.ts'

/** Those who run the meeting, and one delegate of each delegation under the delegation's own name. */
type Seat = 'chair' | 'rapporteur' | 'observer' | 'dunes' | 'plains' | 'oasis'

const delegations = [
  { seat: 'dunes', name: 'الكثبان', en: 'The Dunes', code: 'DUN', person: 'هيفاء' },
  { seat: 'plains', name: 'السهول', en: 'The Plains', code: 'PLN', person: 'مروان' },
  { seat: 'oasis', name: 'الواحات', en: 'The Oases', code: 'OAS', person: 'سلمى' },
] as const

export interface SeatedMeeting {
  /** The address of the statement's page. */
  readonly statement: string
  readonly id: string
  readonly meetingId: string
  readonly links: Readonly<Record<Seat, string>>
  readonly delegations: Readonly<Record<'dunes' | 'plains' | 'oasis', string>>
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[]
  readonly command: (who: Seat, body: unknown) => Promise<unknown>
  readonly office: ApiClient
}

/** A block as the contract takes it. */
type SeatedBlock = { readonly kind: string; readonly text: string } & Readonly<Record<string, unknown>>

export interface BrowserHall {
  readonly server: RunningServer
  readonly browser: Browser
  /** A statement of the clauses given, or of whole blocks, in a meeting of its own. */
  seat(clauses: readonly (string | SeatedBlock)[]): Promise<SeatedMeeting>
  /** Opens the statement in a window of one person; its last look is kept under the name where SHOTS asks for looks. */
  sit(
    name: string,
    meeting: SeatedMeeting,
    who: Seat,
    options?: Parameters<typeof openBrowserWindow>[1],
  ): Promise<Sitting>
  /** Everything that went wrong in any window, by the window's name. */
  faults(): Readonly<Record<string, readonly string[]>>
  close(): Promise<void>
}

export interface Sitting extends BrowserWindow {
  /** The nth paragraph of the statement, from 0. */
  readonly para: (nth: number) => Locator
  /** Turns to a paragraph with the mouse, so that its acts are in view. */
  readonly turnTo: (nth: number) => Promise<Locator>
  /** Goes to one of the four places of a phone. */
  readonly goTo: (place: 'floor' | 'text' | 'mine' | 'word') => Promise<void>
  /** Takes a picture where SHOTS names a folder for them. */
  readonly shot: (name: string) => Promise<void>
}

const shots = process.env['SHOTS']

/** The real server, or whatever stands for it, and a real browser. Whoever opens the hall closes it. */
export async function openBrowserHall(start: () => Promise<RunningServer> = runServer): Promise<BrowserHall> {
  const [server, browser] = await Promise.all([start(), launchBrowser()])
  const windows = new Map<string, BrowserWindow>()
  if (shots !== undefined) mkdirSync(shots, { recursive: true })

  async function seat(clauses: readonly (string | SeatedBlock)[]): Promise<SeatedMeeting> {
    const office = await signIn(server.api, secretariatToken)
    const { id: meeting } = await office.post<{ id: string }>('/meetings', {
      title: { ar: 'اجتماع حوض السراب', en: 'Meeting of the Mirage Basin' },
    })
    const invite = (name: string, role: string, delegationId?: string) =>
      office.post<{ joinToken: string; joinUrl: string }>(`/meetings/${meeting}/participants`, {
        name,
        role,
        attendance: 'onsite',
        ...(delegationId !== undefined && { delegationId }),
      })
    const ids: Record<string, string> = {}
    const invited: Record<string, { joinToken: string; joinUrl: string }> = {
      chair: await invite('نجلاء', 'chair'),
      rapporteur: await invite('باسل', 'rapporteur'),
      observer: await invite('ليلى', 'observer'),
    }
    for (const { seat: at, name, en, code, person } of delegations) {
      const { id } = await office.post<{ id: string }>(`/meetings/${meeting}/delegations`, {
        name: { ar: name, en },
        code,
        group: 'government',
      })
      ids[at] = id
      invited[at] = await invite(person, 'delegate', id)
    }
    const { id } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, {
      title: { ar: 'بيان حوض السراب', en: 'Statement of the Mirage Basin' },
      houseStyle: 'escwa',
      blocks: clauses.map((block) =>
        typeof block === 'string' ? { kind: 'operative', level: 0, label: null, text: block } : block,
      ),
    })
    const { paragraphs } = await office.get<{ paragraphs: { id: string; text: string }[] }>(`/statements/${id}`)
    const clients = new Map<Seat, ApiClient>()
    return {
      statement: `${server.url}/statements/${id}`,
      id,
      meetingId: meeting,
      links: Object.fromEntries(
        Object.entries(invited).map(([at, { joinUrl }]) => [at, joinUrl]),
      ) as SeatedMeeting['links'],
      delegations: ids as SeatedMeeting['delegations'],
      paragraphs,
      office,
      async command(who, body) {
        const client = clients.get(who) ?? (await signIn(server.api, invited[who]?.joinToken ?? ''))
        clients.set(who, client)
        return client.post(`/statements/${id}/commands`, body)
      },
    }
  }

  async function sit(
    name: string,
    meeting: SeatedMeeting,
    who: Seat,
    options?: Parameters<typeof openBrowserWindow>[1],
  ): Promise<Sitting> {
    // The sign-in leads straight to the statement, as a link that somebody was sent does: one page is loaded, not two.
    const way = `/join?to=${encodeURIComponent(new URL(meeting.statement).pathname)}`
    const window = await enter(browser, meeting.links[who].replace('/join', way), options)
    windows.set(name, window)
    const { page } = window
    // On a phone the floor shows its paragraph alone.
    await paragraphOf(page, meeting.paragraphs[0]?.text.slice(0, 20) ?? '').waitFor({ state: 'attached' })
    await page.locator('section.para').filter({ visible: true }).first().waitFor()
    if (options?.language === 'en') await page.getByRole('button', { name: 'English' }).click()
    const para = (nth: number) => page.locator(`section.para[id="${meeting.paragraphs[nth]?.id}"]`)
    const goTo: Sitting['goTo'] = async (place) => {
      await page.locator(`.places [data-place="${place}"]`).click()
      await page.locator(`.desk[data-place="${place}"]`).waitFor()
    }
    return {
      ...window,
      para,
      goTo,
      async turnTo(nth) {
        const at = para(nth)
        // Up to this width the text is a place of its own (rule UI510).
        if ((page.viewportSize()?.width ?? 0) <= 860 && !(await at.isVisible())) await goTo('text')
        await at.locator('.spine').click()
        await page.locator(`section.para[id="${meeting.paragraphs[nth]?.id}"][data-current]`).waitFor()
        return at
      },
      async shot(label) {
        if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${label}.png` })
      },
    }
  }

  return {
    server,
    browser,
    seat,
    sit,
    faults: () => Object.fromEntries([...windows].map(([name, { faults }]) => [name, faults])),
    async close() {
      if (shots !== undefined) {
        for (const [name, { page }] of windows) {
          if (!page.isClosed()) await page.screenshot({ path: `${shots}/${name}.png` }).catch(() => undefined)
        }
      }
      await browser.close()
      await server.remove()
    },
  }
}

/** What a hall's `faults` answers where nothing went wrong in the windows named. */
export function noFaults(hall: BrowserHall): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.keys(hall.faults()).map((name) => [name, []]))
}

/** Waits until an editor has taken the focus and drawn its caret. */
export async function caretIn(editor: Locator): Promise<void> {
  await editor.waitFor()
  await editor.evaluate(async (at) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    while (document.activeElement !== at) await frame()
    await frame()
    await frame()
  })
}
