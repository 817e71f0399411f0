import { negotiationRecord } from '@tawafuq/domain/views/negotiationRecord'
import { noticesOf } from '@tawafuq/domain/views/noticesOf'
import { replay } from '@tawafuq/domain/views/replay'
import { expect, test } from 'vitest'
import { objectionLodged, proposalId, proposalTabled } from '../kit/events.ts'
import { ledgerOf, opened, type Past } from '../kit/given.ts'
import { chair, firstOfA, ofB } from '../kit/people.ts'
import { recordNames } from '../kit/recordNames.ts'

const withdrawn: Past = [firstOfA, { type: 'ProposalWithdrawn', proposalId: proposalId('q1') }]
const invited: Past = [
  firstOfA,
  { type: 'DelegationsInvited', proposalId: proposalId('q1'), delegationIds: [ofB.delegationId as never] },
]
const [drafted, ...tabled] = proposalTabled('ندعو الدول')
if (drafted === undefined) throw new Error('A proposal is drafted before it is tabled')

function toldOf(...past: readonly Past[]) {
  const entries = ledgerOf([opened, objectionLodged(), ...past])
  return {
    notices: noticesOf(entries, ofB).map(({ type }) => type),
    office: noticesOf(entries, chair).map(({ type }) => type),
    frames: replay(entries).map(({ entry }) => entry.event.type),
    lines: negotiationRecord(entries, recordNames(entries)).sittings.flatMap(({ lines }) => lines).length,
  }
}

test('[VI3, RE2, RE3] a proposal that is given up in private is told to nobody, also on a paragraph of theirs', () => {
  expect(toldOf(drafted, withdrawn)).toEqual({
    notices: [],
    office: ['ObjectionLodged'],
    frames: ['StatementOpened', 'ObjectionLodged'],
    lines: 2,
  })
})

test('[VI3, RE2, RE3] one that was tabled is told of as it is withdrawn', () => {
  const told = toldOf(drafted, ...tabled, withdrawn)
  expect(told.notices).toEqual(['ProposalTabled', 'ProposalWithdrawn'])
  expect(told.frames.at(-1)).toBe('ProposalWithdrawn')
  expect(told.lines).toBe(4)
})

test('[VI3, PR5] those who were let into a private proposal are told that it is given up', () => {
  expect(toldOf(drafted, invited, withdrawn).notices).toEqual(['DelegationsInvited', 'ProposalWithdrawn'])
})
