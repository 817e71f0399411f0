import type { Block, Run } from '@tawafuq/text/content'
import type { ExportBracket } from '../../model/exportSource.ts'
import { footnoteMark } from '../../model/footnotePlaces.ts'
import { inlinePieces, runsOf } from '../../model/inlinePieces.ts'
import { element, words, type Xml } from '../xml.ts'
import { delegationEid, idPart } from './aknNames.ts'
import type { AknWriting } from './aknWriting.ts'

/** The words of a block with its notes; brackets are `inline` elements that say whose they are. */
export function aknInline(
  writing: AknWriting,
  block: number,
  runs: readonly Run[],
  firstReference = 0,
  brackets = writing.prepared.bracketsOf(block),
): readonly Xml[] {
  const out: Xml[] = []
  const open: { bracket: ExportBracket; content: Xml[] }[] = []
  let reference = firstReference
  const into = (): Xml[] => open.at(-1)?.content ?? out
  const wrap = (bracket: ExportBracket, content: readonly Xml[]): Xml => {
    const name = writing.prepared.nameOf(bracket.ownerId)
    writing.usedConcepts.add('bracketed')
    if (name !== undefined) writing.usedDelegations.add(bracket.ownerId)
    const refersTo = name === undefined ? '#bracketed' : `#${delegationEid(bracket.ownerId)}`
    return element(
      'inline',
      {
        name: 'bracket',
        class: bracket.kind,
        refersTo,
        title: name,
        eId: writing.eId(`bracket_${idPart(bracket.id)}`),
      },
      content,
    )
  }
  for (const piece of inlinePieces(runs, brackets)) {
    if ('opens' in piece) open.push({ bracket: piece.opens, content: [words('[')] })
    else if ('closes' in piece) {
      const at = open.findIndex((one) => one.bracket === piece.closes)
      const inner = open.splice(at)
      inner[0] !== undefined && inner.at(-1)?.content.push(words(']'))
      // Crossing brackets: what was opened later is closed here and opened again after.
      let content: Xml | null = null
      for (const one of inner.toReversed())
        content = wrap(one.bracket, content ? [...one.content, content] : one.content)
      if (content) into().push(content)
      for (const one of inner.slice(1)) open.push({ bracket: one.bracket, content: [] })
    } else if (piece.run.note !== undefined) into().push(...note(writing, block, reference++, piece.run.note))
    else into().push(styled(piece.run))
  }
  return out
}

function note(writing: AknWriting, block: number, reference: number, mark: string): readonly Xml[] {
  const place = writing.prepared.footnotes.ofReference(block, reference)
  const label = place === null ? mark : (writing.prepared.blocks[place]?.label ?? mark)
  const attached = place !== null && writing.prepared.footnotes.isAttached(place) && !writing.noteEids.has(place)
  const body = attached
    ? authorialNote(writing, place)
    : element('noteRef', {
        href: `#${place === null ? 'none' : noteEid(writing, place)}`,
        marker: mark,
        placement: 'bottom',
      })
  const bracketed = label !== footnoteMark(label)
  return bracketed ? [element('sup', {}, words('(')), body, element('sup', {}, words(')'))] : [body]
}

function noteEid(writing: AknWriting, place: number): string {
  const known = writing.noteEids.get(place)
  if (known !== undefined) return known
  const name = writing.eId(`ftn_${idPart(writing.prepared.blocks[place]?.label ?? '') || place}`)
  writing.noteEids.set(place, name)
  return name
}

/** A footnote with all its blocks. */
export function authorialNote(writing: AknWriting, place: number): Xml {
  const label = writing.prepared.blocks[place]?.label ?? null
  const mark = label === null ? '' : footnoteMark(label)
  return element(
    'authorialNote',
    {
      eId: noteEid(writing, place),
      marker: mark === '' ? '-' : mark,
      placement: 'bottom',
      class: label !== null && label !== mark ? 'in-brackets' : undefined,
    },
    writing.prepared.footnotes
      .blocksOf(place)
      .map((index) =>
        element('p', {}, aknInline(writing, index, runsOf(writing.prepared.blocks[index] ?? emptyBlock))),
      ),
  )
}

const emptyBlock: Block = { kind: 'body', level: 0, label: null, text: '' }

function styled(run: Run): Xml {
  let xml = words(run.text)
  if (run.marks?.includes('emphasis')) xml = element('i', {}, xml)
  if (run.marks?.includes('strong')) xml = element('b', {}, xml)
  return run.link === undefined ? xml : element('a', { href: run.link }, xml)
}
