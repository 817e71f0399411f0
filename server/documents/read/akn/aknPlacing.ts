import type { BlockKind } from '@tawafuq/text/content'
import { isAnnexHeading } from '../../model/aknWords.ts'
import type { CleanText } from '../../model/runCollector.ts'
import { descendant, type XmlElement } from '../../model/xmlTree.ts'
import { clauseKind } from '../clauseKind.ts'
import { followItems } from '../itemTrail.ts'
import { labelShape } from '../labelShape.ts'
import type { AknPlace } from './aknPlace.ts'
import type { AknZone } from './aknZone.ts'

/** Words to be placed, and where they were found. */
interface AknWordsFound {
  readonly element: XmlElement
  readonly words: CleanText
  readonly label: string | null
  readonly zone: AknZone
  /** How many lists and headed parts stand around them. */
  readonly depth: number
  /** Whether they are the first of their element. */
  readonly first: boolean
}

/** Places blocks where the source does not say what they are; what came before decides with it. */
export interface AknPlacing {
  /** What a block is: by its zone, its label, its type face and its first words. */
  placeOf(found: AknWordsFound): AknPlace
  /** The level that the type face of a heading gives it: sections stand under chapters until the next annex. */
  headingLevel(element: XmlElement, words: string, depth: number): number
  /** Reads what stands under a verb that is set as a heading: numbered paragraphs there are its items. */
  underVerb(read: () => void): void
  /** The level of an item is known from the source; later items of its shape stand there too. */
  placeItem(label: string | null, level: number): void
  /** Something that is no item: the list is over. */
  endList(): void
  /** A whole document inside a collection: it begins anew, and is no annex. */
  beginAnew(): void
}

/** Levels by the classes that official files give to headings. */
const headingLevels: Readonly<Record<string, number>> = { HM: 1, HCh: 1, H1: 1, H2: 2, H23: 2, H3: 3, H4: 3, H5: 3 }

/** Follows one document from its beginning; every block and heading is to be asked for in document order. */
export function followAknPlacing(): AknPlacing {
  const trail = followItems()
  let operativeSeen = false
  let annexSeen = false
  /** Chapters (HCh) have begun: what is set as a section stands under them. */
  let chapters = false
  /** The record of a vote has begun. */
  let votes = false
  /** How many verbs set as headings stand above. */
  let verbs = 0

  function headingAt(level: number): AknPlace {
    trail.end()
    return { kind: 'heading', level }
  }

  function operative(): AknPlace {
    trail.end()
    operativeSeen = true
    return { kind: 'operative', level: 0 }
  }

  function listItem(label: string | null, depth: number): AknPlace {
    return { kind: 'item', level: depth > 0 ? depth : trail.levelOf(label) }
  }

  function labelledPlace(
    label: string,
    words: CleanText,
    face: TypeFace | null,
    inAnnex: boolean,
    depth: number,
  ): AknPlace {
    if (isSectionLabel(label)) return headingAt(labelShape(label) === 'ordinal' ? 1 : 2)
    if (labelShape(label) !== 'number')
      return face === 'strong' && looksLikeHeading(words.text) ? headingAt(3) : listItem(label, depth)
    trail.end()
    // Under a verb set as a heading the numbered paragraphs are its items (gold rule 7).
    if (verbs > 0) return { kind: 'item', level: trail.levelOf(label) }
    return inAnnex ? { kind: 'body', level: 0 } : operative()
  }

  function bodyPlace({ words, label, zone, depth, first }: AknWordsFound): AknPlace {
    const face = typeFace(words)
    const inAnnex = zone === 'annex' || annexSeen
    if (label !== null) {
      votes = false
      return labelledPlace(label, words, face, inAnnex, depth)
    }
    if (zone === 'main' && (!operativeSeen || words.text.endsWith('،')) && clauseKind(words.text) === 'chapeau') {
      // A draft that is put to another body begins anew: its reasons, then what it decides.
      operativeSeen = false
      return { kind: 'chapeau', level: 0 }
    }
    if (isVoteLine(words.text)) {
      votes = true
      return { kind: 'meta', level: 0 }
    }
    // Under the head of a vote stand the names of those who voted.
    if (votes && clauseKind(words.text) === null && !isAnnexHeading(words.text)) return { kind: 'meta', level: 0 }
    if (face !== null && looksLikeHeading(words.text)) {
      votes = false
      if (!isAnnexHeading(words.text)) return headingAt(face === 'strong' ? 2 : 3)
      annexSeen = true
      return headingAt(1)
    }
    if (/^[[\]]\s?.*[[\]]$/u.test(words.text) && words.text.length < 200) return { kind: 'meta', level: 0 }
    if (!first || inAnnex) return { kind: 'body', level: 0 }
    if (!operativeSeen && clauseKind(words.text) === 'preambular') return { kind: 'preambular', level: 0 }
    const marked = (words.runs?.[0]?.marks?.length ?? 0) > 0
    return marked || clauseKind(words.text) === 'operative' ? operative() : { kind: 'body', level: 0 }
  }

  return {
    placeOf(found) {
      const { element, words, label, zone, depth, first } = found
      switch (zone) {
        case 'cover':
        case 'preface':
          return { kind: mastheadKind(element, zone), level: 0 }
        case 'conclusions':
          return { kind: 'meta', level: 0 }
        case 'preamble':
          if (label !== null) return listItem(label, depth)
          return { kind: clauseKind(words.text) === 'chapeau' ? 'chapeau' : 'preambular', level: 0 }
        case 'main':
        case 'annex': {
          const headed = headingLevels[element.attributes['class'] ?? '']
          const heads = headed !== undefined && first && (label === null || isSectionLabel(label))
          return heads ? headingAt(headed) : bodyPlace(found)
        }
        default:
          return zone satisfies never
      }
    },
    headingLevel(element, words, depth) {
      const style = element.attributes['class'] ?? ''
      if (isAnnexHeading(words.trim())) chapters = false
      if (style === 'HCh') chapters = true
      const level = headingLevels[style]
      return level === undefined ? Math.min(depth + 1, 3) : Math.min(level + (chapters && style !== 'HCh' ? 1 : 0), 3)
    },
    underVerb(read) {
      operativeSeen = true
      verbs += 1
      read()
      verbs -= 1
    },
    placeItem: (label, level) => trail.place(label, level),
    endList: () => trail.end(),
    beginAnew() {
      operativeSeen = false
      annexSeen = false
      chapters = false
      votes = false
      trail.end()
    },
  }
}

function mastheadKind(element: XmlElement, zone: 'cover' | 'preface'): BlockKind {
  const title = descendant(element, 'docTitle')
  if (!title) return 'meta'
  const refersTo = title.attributes['refersTo'] ?? ''
  if (zone === 'preface' && refersTo !== '#adoption') return 'title'
  return refersTo === '#resolutionNumber' || refersTo === '#resolutionTitle' ? 'title' : 'meta'
}

function isSectionLabel(label: string): boolean {
  const shape = labelShape(label)
  return shape === 'ordinal' || shape === 'letter-name'
}

/** A line of the record of a vote, as bodies print it under their resolutions. */
function isVoteLine(text: string): boolean {
  return /^[[(]?(?:المؤيدون|المعارضون|الممتنعون|المصوّ?تون|In favour|Against|Abstaining|اعت[\u064F]?مد[\u064E-\u0650]?ت?(?: القرار| المقرر)? (?:بتصويت|بالتصويت|بدون تصويت|دون تصويت|بأغلبية|بتوافق|بإجماع|في الجلسة)|أ[\u064F]?جري التصويت|الجلسة (?:العامة )?[0-9]+|Adopted (?:by|without) )/u.test(
    text,
  )
}

function looksLikeHeading(text: string): boolean {
  return text !== '' && text.length <= 200 && !/[.،؛:,;]$/u.test(text)
}

type TypeFace = 'strong' | 'emphasis'

/** The mark that all words carry, if there is one. */
function typeFace(words: CleanText): TypeFace | null {
  const runs = (words.runs ?? []).filter((run) => run.text.trim() !== '')
  if (runs.length === 0) return null
  if (runs.every((run) => run.marks?.includes('strong'))) return 'strong'
  return runs.every((run) => run.marks?.includes('emphasis')) ? 'emphasis' : null
}
