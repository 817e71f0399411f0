import type { ImportedDocument } from '@tawafuq/text/content'
import { guessDocumentLanguage, languageDirection, shortLanguage } from '../../model/documentLanguage.ts'
import { collectFindings } from '../../model/findings.ts'
import { childElement } from '../../model/xmlTree.ts'
import { assembleBlocks } from '../assembleBlocks.ts'
import { withTitle } from '../withTitle.ts'
import { readHtml } from './readHtml.ts'
import { walkHtml } from './walkHtml.ts'

/**
 * Reads HTML into blocks: pages, and what Word and Google Docs put on the clipboard. Lists get the labels that a
 * browser prints, links that lead to notes become footnote references; blocks that carry `data-kind` (our own pages)
 * are taken at their word, and the grammar of plain text sorts the rest (rule DO9). Throws `RefusedDocument`.
 */
export function importHtml(text: string): ImportedDocument {
  const page = readHtml(text)
  const findings = collectFindings()
  const walk = walkHtml(page, findings)
  const plain = walk.plain()
  if (plain) return { ...plain, report: [...plain.report, ...findings.list()] }
  const found = walk.list()
  const { blocks } = assembleBlocks(found, findings)
  const guessed = guessDocumentLanguage(blocks.map((block) => block.text).join('\n'))
  const html = childElement(page.root, 'html')
  const body = childElement(html, 'body')
  const declared = html?.attributes['lang'] ?? body?.attributes['lang']
  const dir = html?.attributes['dir'] ?? body?.attributes['dir']
  const lang = declared ? shortLanguage(declared) : guessed.lang
  return {
    dir: dir === 'rtl' || dir === 'ltr' ? dir : declared ? languageDirection(lang) : guessed.dir,
    lang,
    blocks: found.some((one) => one.own) ? blocks : withTitle(blocks),
    report: findings.list(),
  }
}
