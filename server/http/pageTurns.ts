/** Pages, feeds and files outside the API wait for the same turns as it does (rule HT32). */
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { HttpNeeds } from './httpNeeds.ts'
import { preferredLanguage } from './preferredLanguage.ts'
import type { Problem } from './problem.ts'
import { networkOf, type RateGate } from './rateGate.ts'
import { sendProblem } from './sendReply.ts'
import { sessionToken } from './sessionToken.ts'
import type { Costly, Turns } from './turns.ts'

export interface PageTurns {
  /**
   * Answers in the turn of the network that asks, as everything that strangers ask for. What the answer gives back is done
   * after its turn: a file that waits in its line keeps no page of the same network waiting.
   */
  ofAnybody(
    answer: (req: Request, res: Response, next: NextFunction) => Promise<void | (() => Promise<void>)>,
  ): RequestHandler
  /** Answers in the turn of whoever is signed in; null, in that of their network, for whoever is not. */
  ofSeated(answer: (req: Request, res: Response, by: Participant | null) => Promise<void>): RequestHandler
  /** What takes long of a page of strangers, in the lines in which files wait; the problem where those are full. */
  costly<Value>(req: Request, kind: Costly, task: () => Promise<Value>): Promise<Value | Problem>
}

export function createPageTurns(
  { publicUrl, sessions }: Pick<HttpNeeds, 'publicUrl' | 'sessions'>,
  gate: Pick<RateGate, 'address' | 'participant'>,
  turns: Turns,
): PageTurns {
  const ofAddress = ({ ip = '' }: Request): string => `address ${networkOf(ip)}`
  const refuse = (req: Request, res: Response, refused: Problem): void =>
    sendProblem(res, refused, preferredLanguage(req.headers['accept-language']), publicUrl)

  async function inTurn(
    [req, res]: readonly [Request, Response],
    crowded: Problem | null,
    key: string,
    answer: () => Promise<void | (() => Promise<void>)>,
  ): Promise<void> {
    // Whoever has gone while they waited is printed nothing.
    const came = crowded ?? (await turns.ordinary(key, async () => (res.destroyed ? undefined : answer())))
    if (typeof came === 'function') await came()
    else if (came !== undefined) refuse(req, res, came)
  }

  return {
    ofAnybody: (answer) => async (req, res, next) =>
      inTurn([req, res], await gate.address(req.ip ?? ''), ofAddress(req), () => answer(req, res, next)),
    ofSeated: (answer) => async (req, res) => {
      const token = sessionToken(req.headers, publicUrl)
      const by = token === null ? null : await sessions.findParticipantBySession(token.token)
      const crowded = await (by === null ? gate.address(req.ip ?? '') : gate.participant(by.id))
      return inTurn([req, res], crowded, by === null ? ofAddress(req) : `participant ${by.id}`, () =>
        answer(req, res, by),
      )
    },
    costly: (req, kind, task) => turns.own(ofAddress(req), () => turns.work(kind, ofAddress(req), task)),
  }
}
