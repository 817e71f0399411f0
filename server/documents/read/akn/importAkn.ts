import type { ImportedDocument } from '@tawafuq/text/content'
import type { TrackedChanges } from '../../model/aknWords.ts'
import { guessDocumentLanguage, languageDirection, shortLanguage } from '../../model/documentLanguage.ts'
import { unreadable } from '../../model/documentRefusal.ts'
import { collectFindings } from '../../model/findings.ts'
import { childElement, childElements, descendant, readXmlTree } from '../../model/xmlTree.ts'
import { walkAkn } from './walkAkn.ts'

/**
 * Reads Akoma Ntoso (AKN4UN and its kin) into blocks: every word of cover, preface, preamble, body, conclusions and
 * attachments in document order, printed numbers as labels, authorial notes as footnotes after the block that
 * refers to them. Elements it does not know are read for their words and reported with their line (rule DO5).
 * Throws `RefusedDocument` for what is not Akoma Ntoso or breaks a limit.
 */
export function importAkn(xml: string, options: { readonly trackedChanges?: TrackedChanges } = {}): ImportedDocument {
  const root = readXmlTree(xml)
  if (root.name !== 'akomaNtoso') throw unreadable('ليس من صيغة Akoma Ntoso', 'its root element is not akomaNtoso')
  const document = childElements(root)[0]
  if (!document) throw unreadable('ملف Akoma Ntoso فارغ', 'it is an empty Akoma Ntoso file')
  const meta = childElement(document, 'meta')
  const findings = collectFindings()
  const blocks = walkAkn(root, {
    findings,
    exact: descendant(meta, 'proprietary')?.attributes['source'] === '#tawafuq',
    trackedChanges: options.trackedChanges ?? 'accept',
  })
  const declared = descendant(meta, 'FRBRlanguage')?.attributes['language']
  const guessed = guessDocumentLanguage(blocks.map((block) => block.text).join('\n'))
  const lang = declared ? shortLanguage(declared) : guessed.lang
  return { dir: declared ? languageDirection(lang) : guessed.dir, lang, blocks, report: findings.list() }
}
