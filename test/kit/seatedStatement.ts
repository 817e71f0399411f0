/** A statement with people seated round it, made through the contract: for a journey that begins in the middle. */
import type { Browser } from 'playwright-core'
import { type ApiClient, signIn } from './apiClient.ts'
import { enter, paragraphOf } from './browserMeeting.ts'
import type { BrowserWindow } from './browserWindow.ts'
import { type RunningServer, secretariatToken } from './runningServer.ts'

type Seat = 'chair' | 'rapporteur' | 'dunes' | 'plains'

export interface SeatedStatement {
  readonly id: string
  /** Its address in the browser. */
  readonly address: string
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[]
  /** Does one act as somebody, and gives back its events. */
  readonly act: (who: Seat, command: object) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Somebody's window on the sheet. */
  readonly open: (browser: Browser, who: Seat, size?: 'desktop' | 'phone' | 'projector') => Promise<BrowserWindow>
}

/** The clauses are operative paragraphs that all begin with `ندعو` and hold their number in words of their own. */
export async function seatedStatement(server: RunningServer, clauses: number): Promise<SeatedStatement> {
  const office = await signIn(server.api, secretariatToken)
  const { id: meeting } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع حوض السراب' } })
  const delegation = async (ar: string, code: string): Promise<string> => {
    const body = { name: { ar }, code, group: 'government' }
    return (await office.post<{ id: string }>(`/meetings/${meeting}/delegations`, body)).id
  }
  const people: Readonly<Record<Seat, object>> = {
    chair: { name: 'نجلاء', role: 'chair' },
    rapporteur: { name: 'باسل', role: 'rapporteur' },
    dunes: { name: 'هيفاء', role: 'delegate', delegationId: await delegation('الكثبان', 'DUN') },
    plains: { name: 'مروان', role: 'delegate', delegationId: await delegation('السهول', 'PLN') },
  }
  const links = new Map<Seat, string>()
  const clients = new Map<Seat, ApiClient>()
  for (const [seat, person] of Object.entries(people) as [Seat, object][]) {
    const invitation = await office.post<{ joinToken: string; joinUrl: string }>(`/meetings/${meeting}/participants`, {
      ...person,
      attendance: 'onsite',
    })
    links.set(seat, invitation.joinUrl)
    clients.set(seat, await signIn(server.api, invitation.joinToken))
  }
  const { id } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, {
    title: { ar: 'بيان حوض السراب' },
    houseStyle: 'escwa',
    blocks: Array.from({ length: clauses }, (_, nth) => ({
      kind: 'operative',
      level: 0,
      label: null,
      text: `ندعو الحكومات في المسألة رقم ${nth + 1} إلى التعاون الوثيق الدائم؛`,
    })),
  })
  const { paragraphs } = await office.get<Pick<SeatedStatement, 'paragraphs'>>(`/statements/${id}`)
  const address = `${server.url}/statements/${id}`
  return {
    id,
    address,
    paragraphs,
    async act(who, command) {
      const client = clients.get(who) ?? office
      const { events } = await client.post<{ events: readonly Record<string, unknown>[] }>(
        `/statements/${id}/commands`,
        command,
      )
      return events
    },
    async open(browser, who, size = 'desktop') {
      const window = await enter(browser, links.get(who) ?? '', { size })
      // Signed in, everybody is led to their meeting.
      await window.page.waitForURL(/\/meetings\//)
      await window.page.goto(address)
      await paragraphOf(window.page, 'ندعو').waitFor()
      return window
    },
  }
}
