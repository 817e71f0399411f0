import { fold } from '@tawafuq/domain/evolve'
import { findBrokenLink } from '@tawafuq/domain/ledger'
import { may } from '@tawafuq/domain/policy'
import { standingBrackets, standingObjections } from '@tawafuq/domain/standing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../kit/given.ts'
import { paperNegotiation, type Step, steps } from '../kit/paperNegotiation.ts'

/** How often something must have been reached over all runs for the property to say anything. */
const enough = 20

describe('negotiations of random steps', () => {
  test('[AD1, AD2, PA4, PO1, LE2, LE3] no rule breaks, whatever is asked in whatever order', () => {
    const reached = { agreed: 0, adopted: 0, stopped: 0, reopened: 0, policyRefused: 0 }
    const once = (run: readonly Step[]): void => {
      const negotiation = paperNegotiation()
      const agreedTexts = new Map<string, string>()
      for (const step of run) {
        const before = negotiation.statement()
        const taken = negotiation.step(step)
        if (taken === null) continue
        const { actor, command, decision } = taken
        if (!decision.accepted) {
          if (['objection-stands', 'bracket-stands'].includes(decision.refusal.code)) reached.stopped += 1
          if (decision.refusal.code === 'not-yours-to-do') reached.policyRefused += 1
          expect(negotiation.statement()).toBe(before)
          continue
        }
        expect(may(actor.role, command.type, before.stage)).toBe(true)
        for (const event of decision.events) {
          if (event.type === 'ParagraphAgreed') {
            reached.agreed += 1
            expect(standingBrackets(before, event.paragraphId)).toEqual([])
            expect(standingObjections(before, event.paragraphId)).toEqual([])
            agreedTexts.set(event.paragraphId, event.text)
          }
          if (event.type === 'ParagraphReopened') {
            reached.reopened += 1
            agreedTexts.delete(event.paragraphId)
          }
          if (event.type === 'StatementAdopted') {
            reached.adopted += 1
            expect(event.paragraphs.map(({ id, text }) => [id, text])).toEqual(
              before.paragraphs.filter(({ struck }) => struck === null).map(({ id }) => [id, agreedTexts.get(id)]),
            )
          }
        }
        const now = negotiation.statement()
        for (const { id, agreement } of now.paragraphs) expect(agreement?.text).toBe(agreedTexts.get(id))
      }
      expect(findBrokenLink(negotiation.entries(), sha256)).toBeNull()
      expect(fold(negotiation.entries())).toEqual(negotiation.statement())
    }
    fc.assert(fc.property(steps, once), { numRuns: 500 })
    for (const [subject, times] of Object.entries(reached)) expect(times, subject).toBeGreaterThan(enough)
  })
})
