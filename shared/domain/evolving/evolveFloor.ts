import { amendParagraph } from '../amend.ts'
import type { EventOf } from '../events.ts'
import { freezeLabels } from '../freezeLabels.ts'
import type { ParagraphId } from '../ids.ts'
import type { Entry } from '../ledger.ts'
import type { Statement } from '../statement.ts'

export type FloorEvent = EventOf<
  'FloorGiven' | 'LightRaised' | 'ReadingOpened' | 'ParagraphParked' | 'ParagraphBroughtBack'
>

/** The statement after the floor was led somewhere. */
export function evolveFloor(statement: Statement, event: FloorEvent, { actor, at }: Entry): Statement {
  switch (event.type) {
    case 'FloorGiven':
      return { ...moveLights(statement, event.paragraphId), floor: event.paragraphId }
    case 'LightRaised': {
      const { paragraphId, delegationId, light, note } = event
      const others = statement.lights.filter(
        (one) => one.paragraphId !== paragraphId || one.delegationId !== delegationId,
      )
      if (light === 'green') return { ...statement, lights: others }
      return { ...statement, lights: [...others, { paragraphId, delegationId, light, note, at, lit: true }] }
    }
    case 'ReadingOpened': {
      const { reading, name, paragraphs } = event
      return {
        ...freezeLabels(
          statement,
          paragraphs.map(({ id, label }) => ({ paragraphId: id, label })),
        ),
        labelsFrozen: true,
        reading,
        lights: [],
        revisions: [...statement.revisions, { name, reading, at, by: actor, paragraphs }],
      }
    }
    case 'ParagraphParked': {
      const { with: group, note } = event
      const left = statement.floor === event.paragraphId ? { ...moveLights(statement, null), floor: null } : statement
      return amendParagraph(left, event.paragraphId, (paragraph) => ({
        ...paragraph,
        parked: { with: group, note, by: actor, at },
      }))
    }
    case 'ParagraphBroughtBack':
      return amendParagraph(statement, event.paragraphId, (paragraph) => ({ ...paragraph, parked: null }))
  }
}

/** The lights of the paragraph that loses the floor go out; one that takes it again begins dark. */
function moveLights(statement: Statement, to: ParagraphId | null): Statement {
  const lights = statement.lights
    .filter(({ paragraphId, lit }) => lit || paragraphId !== to)
    .map((one) => (one.paragraphId === statement.floor && one.paragraphId !== to ? { ...one, lit: false } : one))
  return { ...statement, lights }
}
