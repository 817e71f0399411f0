import {
  delegationName,
  type ExportObjection,
  type ExportStep,
  type ExportTornBracket,
  type ExportVote,
} from '../../model/exportSource.ts'
import { tornBracketWords } from '../../model/negotiatedBlocks.ts'
import { element, words, type Xml } from '../xml.ts'
import { delegationEid, idPart } from './aknNames.ts'
import type { AknWriting } from './aknWriting.ts'

/** How a text came to be, for the meta block: each part in the order that the schema asks, absent where there is none. */
export interface AknCourse {
  readonly workflow: readonly Xml[]
  readonly analysis: readonly Xml[]
  readonly notes: readonly Xml[]
}

/**
 * Steps as workflow, proposals as textual changes, votes as parliamentary analysis, objections as notes that refer to
 * their paragraph. Delegations are named where the view names them; the secretariat stands in elsewhere. To be called
 * when the body is written, for it points to the names of its elements.
 */
export function aknCourse(writing: AknWriting): AknCourse {
  const { source, view } = writing.prepared
  const shown = view !== 'clean' || source.adoption !== undefined
  return {
    workflow: workflow(writing, shown ? (source.steps ?? []) : []),
    analysis: analysis(writing, shown ? (source.votes ?? []) : []),
    notes: notes(writing),
  }
}

function workflow(writing: AknWriting, steps: readonly ExportStep[]): readonly Xml[] {
  if (steps.length === 0) return []
  return [
    element(
      'workflow',
      { source: '#secretariat' },
      steps.map((step, index) => {
        writing.usedConcepts.add(step.outcome)
        return element('step', {
          eId: `step_${index + 1}`,
          date: step.at.slice(0, 10),
          by: by(writing, step.byId),
          outcome: `#${step.outcome}`,
          href: hrefOf(writing, placeOf(writing, step.block)),
        })
      }),
    ),
  ]
}

function analysis(writing: AknWriting, votes: readonly ExportVote[]): readonly Xml[] {
  const { adoption } = writing.prepared.source
  const isAgreed = adoption !== undefined && votes.every(({ block }) => block !== null)
  if (isAgreed) writing.usedConcepts.add('adoptedWithoutVote')
  const held = [
    ...votes.map((vote, index) => voting(writing, vote, index)),
    // As the official files write what was adopted by consensus.
    ...(isAgreed ? [element('voting', { outcome: '#adoptedWithoutVote' }, element('quorum', { value: '' }))] : []),
  ]
  const changes = writing.changes.flatMap(({ id, type, source, block }) => {
    const target = hrefOf(writing, block)
    if (target === undefined) return []
    return [
      element(
        'textualMod',
        { eId: id, type },
        element('source', { href: source }),
        element('destination', { href: target }),
      ),
    ]
  })
  if (held.length === 0 && changes.length === 0) return []
  return [
    element(
      'analysis',
      { source: '#secretariat' },
      changes.length === 0 ? [] : element('passiveModifications', {}, changes),
      held.length === 0 ? [] : element('parliamentary', {}, held),
    ),
  ]
}

function voting(writing: AknWriting, vote: ExportVote, index: number): Xml {
  const outcome = vote.outcome === 'no-quorum' ? 'noQuorum' : vote.outcome
  for (const concept of [outcome, 'yes', 'no', 'abstain']) writing.usedConcepts.add(concept)
  const name = `voting_${index + 1}`
  const question = `question_${index + 1}`
  writing.terms.set(question, vote.question)
  return element(
    'voting',
    {
      eId: name,
      outcome: `#${outcome}`,
      refersTo: `#${question}`,
      href: hrefOf(writing, placeOf(writing, vote.block)),
    },
    element('quorum', { eId: `${name}__quorum_1`, value: vote.quorum }),
    vote.tallies.flatMap((tally, part) => {
      const about = tally.part === '' ? '' : ` #${question}_part_${part + 1}`
      if (about !== '') writing.terms.set(`${question}_part_${part + 1}`, tally.part)
      return (['yes', 'no', 'abstain'] as const).map((ballot) =>
        element('count', {
          eId: `${name}__count_${part + 1}_${ballot}`,
          refersTo: `#${ballot}${about}`,
          value: tally[ballot],
        }),
      )
    }),
  )
}

function notes(writing: AknWriting): readonly Xml[] {
  const list = writing.prepared.blocks.flatMap((_, index) => [
    ...writing.prepared.tornOf(index).map((torn) => tornNote(writing, index, torn)),
    ...writing.prepared.objectionsOf(index).map((objection) => objectionNote(writing, index, objection)),
  ])
  return list.length === 0 ? [] : [element('notes', { source: '#secretariat' }, list)]
}

function objectionNote(writing: AknWriting, index: number, objection: ExportObjection): Xml {
  const { source } = writing.prepared
  const arabic = source.lang !== 'en'
  writing.usedConcepts.add('objection')
  writing.usedDelegations.add(objection.delegationId)
  const name = delegationName(source, objection.delegationId)
  const counter = arabic ? 'الصيغة المقابلة: ' : 'Counter-text: '
  return element(
    'note',
    {
      eId: `objection_${idPart(objection.id)}`,
      class: 'objection',
      refersTo: `#objection #${delegationEid(objection.delegationId)}`,
    },
    element(
      'p',
      {},
      lead(writing, index, arabic ? `اعتراض ${name}: ` : `Objection of ${name}: `),
      words(objection.grounds),
    ),
    objection.counterText === undefined ? [] : element('p', {}, words(counter + objection.counterText)),
  )
}

function tornNote(writing: AknWriting, index: number, { id, ownerId, quote }: ExportTornBracket): Xml {
  const owner = writing.prepared.nameOf(ownerId)
  writing.usedConcepts.add('bracketed')
  if (owner !== undefined) writing.usedDelegations.add(ownerId)
  const said = tornBracketWords(writing.prepared.source.lang !== 'en')
  return element(
    'note',
    {
      eId: `bracket_${idPart(id)}`,
      class: 'bracket',
      refersTo: owner === undefined ? '#bracketed' : `#bracketed #${delegationEid(ownerId)}`,
    },
    element(
      'p',
      {},
      lead(writing, index, `${owner === undefined ? said : `${said} – ${owner}`}: `),
      words(`«${quote}»`),
    ),
  )
}

/** The words that open a note, as a reference to the paragraph that it is about. */
function lead(writing: AknWriting, index: number, said: string): Xml {
  const target = hrefOf(writing, index)
  return target === undefined ? words(said) : element('ref', { href: target }, words(said))
}

function by(writing: AknWriting, id: string | undefined): string {
  const { source, view } = writing.prepared
  if (id === undefined || view !== 'attributed' || !source.delegations?.some((one) => one.id === id))
    return '#secretariat'
  writing.usedDelegations.add(id)
  return `#${delegationEid(id)}`
}

function placeOf({ prepared }: AknWriting, block: number | null | undefined): number | undefined {
  return block === null || block === undefined ? undefined : prepared.placeOf(block)
}

function hrefOf(writing: AknWriting, block: number | undefined): string | undefined {
  const eId = block === undefined ? undefined : writing.placeEids.get(block)
  return eId === undefined ? undefined : `#${eId}`
}
