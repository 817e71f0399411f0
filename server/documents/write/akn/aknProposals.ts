import { element, words, type Xml } from '../xml.ts'
import { delegationEid, idPart } from './aknNames.ts'
import type { AknWriting } from './aknWriting.ts'

/** What a wording stands in: as its paragraph does. */
type Form = 'paragraph' | 'point' | 'item' | 'container'

/**
 * The tabled wordings of a paragraph: elements like it, after it that say by `alternativeTo` what they would replace, each also
 * a change for the analysis of the document. A proposal to strike has no words: it is such a change alone.
 */
export function aknProposals(writing: AknWriting, index: number, prefix: string, form: Form): readonly Xml[] {
  const { prepared, usedConcepts, usedDelegations } = writing
  const block = prepared.blocks[index]
  return prepared.proposalsOf(index).flatMap((proposal, order): readonly Xml[] => {
    usedConcepts.add('proposal')
    const name = prepared.nameOf(proposal.ownerId)
    if (name !== undefined) usedDelegations.add(proposal.ownerId)
    const owner = name === undefined ? '#proposal' : `#${delegationEid(proposal.ownerId)}`
    const id = `proposal_${idPart(proposal.id)}`
    if (proposal.text === undefined) {
      writing.changes.push({ id, type: 'repeal', source: owner, block: index })
      return []
    }
    const inserts = proposal.act === 'insert-after'
    const relation = inserts ? `bis-${order + 2}` : `alt-${order + 1}`
    const place = form === 'container' ? 'preamble__cont' : `${prefix}${form === 'paragraph' ? 'para' : form}`
    const eId = writing.eId(`${place}_${idPart(block?.label ?? '') || 'u'}${relation.replace('-', '')}`)
    writing.changes.push({ id, type: inserts ? 'insertion' : 'substitution', source: `#${eId}`, block: index })
    const target = writing.placeEids.get(index)
    const words = wording(proposal.text, owner)
    return [
      element(
        form,
        {
          name: form === 'container' ? 'proposal' : undefined,
          eId,
          class: `${block?.kind ?? 'operative'} ${relation} proposal`,
          title: name,
          alternativeTo: inserts || target === undefined ? undefined : `#${target}`,
        },
        form === 'paragraph' || form === 'point' ? element('content', {}, words) : words,
      ),
    ]
  })
}

function wording(text: string, owner: string): Xml {
  return element('p', {}, element('inline', { name: 'proposal', refersTo: owner }, words(`[${text}]`)))
}
