/** Events of the tests' committee, with everything filled in that an example does not care about. */
import type { EventOf } from '@tawafuq/domain/acts/events'
import { asId, type ObjectionId, type ProposalId } from '@tawafuq/domain/acts/ids'
import type { Actor } from '@tawafuq/domain/acts/meeting/roles'
import { bracketId, type Past, paragraphId } from './given.ts'
import { chair, firstOfA, ofB } from './people.ts'

export const objectionId = (name: string): ObjectionId => asId<ObjectionId>(name)
export const proposalId = (name: string): ProposalId => asId<ProposalId>(name)

export function bracketPlaced(
  by: Actor = firstOfA,
  more: Partial<EventOf<'BracketPlaced'>> = {},
): readonly [Actor, EventOf<'BracketPlaced'>] {
  return [
    by,
    {
      type: 'BracketPlaced',
      bracketId: bracketId('b1'),
      paragraphId: paragraphId('p2'),
      draft: 1,
      kind: 'disputed',
      reason: null,
      quote: { exact: 'الحكومات' },
      range: { start: 5, end: 13 },
      delegationId: by.delegationId,
      ...more,
    },
  ]
}

export function objectionLodged(by: Actor = ofB, more: Partial<EventOf<'ObjectionLodged'>> = {}): Past {
  return [
    by,
    {
      type: 'ObjectionLodged',
      objectionId: objectionId('o1'),
      paragraphId: paragraphId('p2'),
      delegationId: by.delegationId ?? asId('b'),
      grounds: 'لا ولاية لنا في هذا',
      counterText: null,
      ...more,
    },
  ]
}

export function agreed(name: string, text: string, draft = 1): Past {
  return [chair, { type: 'ParagraphAgreed', paragraphId: paragraphId(name), draft, text }]
}

export function proposalTabled(
  text: string | null,
  act: 'replace' | 'insert-after' | 'strike' = 'replace',
): readonly Past[] {
  return [
    [
      firstOfA,
      {
        type: 'ProposalDrafted',
        proposalId: proposalId('q1'),
        paragraphId: paragraphId('p2'),
        delegationId: asId('a'),
        act,
      },
    ],
    [
      firstOfA,
      {
        type: 'ProposalTabled',
        proposalId: proposalId('q1'),
        paragraphId: paragraphId('p2'),
        text,
        base: 'ندعو الحكومات إلى التعاون؛',
      },
    ],
  ]
}

export const allAgreed: readonly Past[] = [
  agreed('p1', 'إذ نشير إلى الحوار،'),
  agreed('p2', 'ندعو الحكومات إلى التعاون؛'),
  agreed('p3', 'نطلب من الأمانة تقريراً.'),
]
