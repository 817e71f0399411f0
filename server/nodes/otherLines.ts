import { randomUUID } from 'node:crypto'
import type { ParticipantId } from '@tawafuq/domain/acts/ids'
import type { HttpLines, OtherLines } from '../collaboration/httpLines.ts'
import type { Doorbell, NodeMessage } from './doorbell.ts'
import { nodeLimits } from './limits.ts'

type Said<Kind extends NodeMessage['kind']> = Extract<NodeMessage, { readonly kind: Kind }>

export interface RunningOtherLines extends OtherLines {
  /** Takes what concerns lines; `here` are those of this node. */
  readonly heard: (message: Said<'find-lines' | 'lines' | 'post' | 'posted'>, from: string, here: HttpLines) => void
}

export interface OtherLinesNeeds {
  readonly own: string
  readonly ring: Doorbell['ring']
  /** How many other nodes there are. */
  readonly others: () => number
}

/** Lines over HTTP of other nodes, asked for and written to over the doorbell (rule ND7). */
export function makeOtherLines({ own, ring, others }: OtherLinesNeeds): RunningOtherLines {
  const finding = new Map<string, (lines: readonly string[]) => void>()
  const posting = new Map<string, (posted: Said<'posted'>['posted']) => void>()

  /** Every answer that comes in time; done at once when all have answered, or `enough` of it has come. */
  function find(by: ParticipantId, enough: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    const awaited = others()
    if (awaited === 0) return Promise.resolve([])
    const ask = randomUUID()
    const { promise, resolve } = Promise.withResolvers<readonly string[]>()
    const found: string[] = []
    let answers = 0
    const timer = setTimeout(() => end(), nodeLimits.linesMs)
    function end(): void {
      clearTimeout(timer)
      finding.delete(ask)
      resolve(found)
    }
    finding.set(ask, (lines) => {
      found.push(...lines)
      answers += 1
      if (answers >= awaited || enough(found)) end()
    })
    ring({ kind: 'find-lines', ask, by })
    return promise
  }

  return {
    linesOf: (by) => find(by, () => false),

    async post(by, line, message) {
      const found = await find(by, (lines) => lines.includes(line))
      if (!found.includes(line)) return null
      const ask = randomUUID()
      const { promise, resolve } = Promise.withResolvers<Said<'posted'>['posted']>()
      const timer = setTimeout(() => end({ stored: false, message: null }), nodeLimits.postMs)
      function end(posted: Said<'posted'>['posted']): void {
        clearTimeout(timer)
        posting.delete(ask)
        resolve(posted)
      }
      posting.set(ask, end)
      ring({ kind: 'post', ask, by, line, message: Buffer.from(message).toString('base64') })
      const posted = await promise
      if (posted === null) return null
      return { stored: posted.stored, message: posted.message === null ? null : Buffer.from(posted.message, 'base64') }
    },

    heard(message, from, here) {
      switch (message.kind) {
        case 'find-lines': {
          const lines = here.linesOf(message.by as ParticipantId)
          ring({ kind: 'lines', to: from, ask: message.ask, lines: [...lines] })
          return
        }
        case 'lines':
          if (message.to === own) finding.get(message.ask)?.(message.lines)
          return
        case 'post': {
          const { ask, by, line } = message
          if (!here.linesOf(by as ParticipantId).includes(line)) return
          const answer = (posted: Said<'posted'>['posted']): void => ring({ kind: 'posted', to: from, ask, posted })
          here.post(by as ParticipantId, line, Buffer.from(message.message, 'base64')).then(
            (posted) =>
              answer(
                posted && {
                  stored: posted.stored,
                  message: posted.message === null ? null : Buffer.from(posted.message).toString('base64'),
                },
              ),
            () => answer({ stored: false, message: null }),
          )
          return
        }
        case 'posted':
          if (message.to === own) posting.get(message.ask)?.(message.posted)
      }
    },
  }
}
