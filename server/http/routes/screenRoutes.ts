import {
  closeScreen,
  findScreen,
  giveCaption,
  openScreen,
  readAttendance,
  readCaptions,
  readScreen,
} from '@tawafuq/protocol/operations/screens'
import type { HttpNeeds } from '../httpNeeds.ts'
import type { Mount } from '../mountOperation.ts'
import { problem } from '../problem.ts'
import { json, made, refuse, replyWith } from '../reply.ts'

/** The screens of the hall, who is there, and what is said aloud. */
export function screenRoutes(mount: Mount, { application }: HttpNeeds): void {
  mount(openScreen, async ({ by, params, body }) =>
    replyWith(await application.openScreen(by, params.meeting, body), (screen) => made(screen)),
  )

  mount(closeScreen, async ({ by, params }) =>
    replyWith(await application.closeScreen(by, params.meeting, params.screen), () => ({ kind: 'nothing' })),
  )

  mount(readScreen, async ({ params }) => replyWith(await application.readScreen(params.key), json))

  mount(findScreen, async ({ body, address, gate }) => {
    const crowded = await gate.screenCode(address)
    if (crowded !== null) return refuse(crowded)
    const found = await application.findScreenByCode(body.code)
    return found === null ? refuse(problem('unknown-code')) : json(found)
  })

  mount(readAttendance, async ({ by, params }) => replyWith(await application.readAttendance(by, params.meeting), json))

  mount(giveCaption, async ({ by, params, body, gate }) => {
    const crowded = await gate.acts(by.id)
    if (crowded !== null) return refuse(crowded)
    return replyWith(await application.giveCaption(by, params.meeting, body), (given) => ({
      kind: 'json',
      status: 202,
      body: given,
    }))
  })

  mount(readCaptions, async ({ by, params, query }) =>
    replyWith(await application.readCaptions(by, params.meeting, query.after), json),
  )
}
