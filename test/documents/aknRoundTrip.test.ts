import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { exportViews } from '@tawafuq/protocol/exportFormats'
import { canonicalBlock } from '@tawafuq/server/documents/model/canonicalBlock'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { isElement, readXmlTree, textContent, type XmlElement } from '@tawafuq/server/documents/model/xmlTree'
import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import { exportAkn } from '@tawafuq/server/documents/write/akn/exportAkn'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from './anyDocument.ts'
import { negotiatedSource } from './negotiatedSource.ts'
import { aknComplaint } from './validAkn.ts'

const corpus = new URL('../../../shared/corpus/official-akn/', import.meta.url)
const withCorpus = test.skipIf(!existsSync(corpus)) // the corpus of official resolutions is not part of the repository

describe('Akoma Ntoso round trip', () => {
  test('[DO6] any document goes out valid and comes in the same', () => {
    let reached = 0
    fc.assert(
      fc.property(anyDocument, (blocks) => {
        const xml = exportAkn(exportSourceOf(blocks), 'clean')
        expect(aknComplaint(xml)).toBeNull()
        expect(importAkn(xml).blocks).toEqual(blocks.map((block) => canonicalBlock(block)))
        reached += blocks.length
      }),
      { numRuns: 150 },
    )
    expect(reached).toBeGreaterThan(300)
  }, 60_000)

  test.each(exportViews)('[DO6] a text in mid-negotiation is valid in the %s view', (view) => {
    expect(aknComplaint(exportAkn(negotiatedSource, view))).toBeNull()
  })

  test('[DO12] names stand in the attributed view alone', () => {
    expect(exportAkn(negotiatedSource, 'attributed')).toContain('مصر')
    expect(exportAkn(negotiatedSource, 'unattributed')).not.toContain('مصر')
    expect(exportAkn(negotiatedSource, 'unattributed')).toContain('[')
    expect(exportAkn(negotiatedSource, 'clean')).not.toMatch(/\[|مصر/)
  })

  const adopted: ExportSource = {
    ...negotiatedSource,
    adoption: { adoptedAt: '2026-03-04T12:00:00Z', adoptedBy: 'رئيس المنتدى', textHash: `sha256:${'0'.repeat(64)}` },
    explanations: [{ block: null, delegationId: 'd-lb', text: 'نفهم النص في ضوء دستورنا.' }],
  }

  test.each(exportViews)('[DO16] every name that the %s view points to stands in the file, and only once', (view) => {
    for (const source of [negotiatedSource, adopted]) {
      const xml = exportAkn(source, view)
      expect(aknComplaint(xml)).toBeNull()
      const names = Array.from(xml.matchAll(/ eId="([^"]+)"/g), ([, name]) => name ?? '')
      expect(new Set(names).size).toBe(names.length)
      // The document itself is the source of what only our importer reads.
      const pointed = Array.from(xml.matchAll(/ (?:href|refersTo|by|outcome|alternativeTo|as)="(#[^"]+)"/g), ([, to]) =>
        (to ?? '').split(' ').map((one) => one.slice(1)),
      ).flat()
      expect(pointed.length).toBeGreaterThan(3)
      expect(pointed.filter((name) => !names.includes(name))).toEqual([])
    }
  })

  test('[DO16] objections, votes, proposals and steps are told where the schema has a place for them', () => {
    const xml = exportAkn(negotiatedSource, 'attributed')
    expect(xml).toMatch(
      /<note eId="objection_o1" class="objection" refersTo="#objection #delegation_deg"><p><ref href="#[^"]*para_2">اعتراض مصر: </,
    )
    expect(xml).toContain('<p>الصيغة المقابلة: ندعو الأمانة</p>')
    expect(xml).toMatch(/<voting eId="voting_1" outcome="#carried" refersTo="#question_1" href="#[^"]*para_1">/)
    expect(xml).toMatch(/<TLCTerm eId="question_1" [^>]*showAs="هل تُعتمد الفقرة 1؟"/)
    expect(xml).toMatch(/<count [^>]*refersTo="#yes" value="2"\/>/)
    expect(xml).toMatch(/<step [^>]*by="#delegation_deg" outcome="#objection" href="#[^"]*para_2"\/>/)
    expect(xml).toMatch(/<paragraph eId="[^"]*para_1alt1"[^>]* alternativeTo="#[^"]*para_1"/)
    for (const type of ['substitution', 'insertion', 'repeal']) expect(xml).toContain(`type="${type}"`)
  })

  test('[DO16] names are hidden where the view hides them, and a text adopted by consensus says so', () => {
    const hidden = exportAkn(negotiatedSource, 'unattributed')
    expect(hidden).not.toMatch(/delegation_deg|objection_o1/)
    expect(hidden).toMatch(/<step [^>]*by="#secretariat" outcome="#objection"/)
    expect(exportAkn(negotiatedSource, 'clean')).not.toMatch(/<workflow|<analysis|<notes/)
    expect(exportAkn(adopted, 'clean')).toContain('<voting outcome="#adoptedWithoutVote">')
    const byVote = { ...adopted, votes: (adopted.votes ?? []).map((vote) => ({ ...vote, block: null })) }
    expect(exportAkn(byVote, 'clean')).not.toContain('adoptedWithoutVote')
  })

  test('[DO15] the masthead is a cover page, and is not read back', () => {
    const xml = exportAkn(negotiatedSource, 'clean')
    expect(xml).toContain('<docAuthority refersTo="#escwa">الإسكوا</docAuthority>')
    expect(xml).toContain('<docNumber refersTo="#symbol">E/ESCWA/2026/L.3</docNumber>')
    expect(importAkn(xml).blocks.slice(0, negotiatedSource.blocks.length)).toEqual(
      negotiatedSource.blocks.map(({ id: _, ...block }) => canonicalBlock(block)),
    )
  })

  withCorpus(
    '[DO5] every official resolution comes in without loss and round',
    () => {
      const files = readdirSync(corpus).filter((name) => name.endsWith('.xml'))
      for (const name of files) {
        const text = readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8')
        const { blocks } = importAkn(text)
        const xml = exportAkn(exportSourceOf(blocks), 'clean')
        expect(importAkn(xml).blocks, name).toEqual(blocks)
        expect(aknComplaint(xml), name).toBeNull()
        const source = wordsAndNumbers(readXmlTree(text))
        expect(
          squeezed(
            blocks.filter((block) => block.kind !== 'footnote').map((block) => (block.label ?? '') + block.text),
          ),
          name,
        ).toBe(squeezed(source.words))
        expect(squeezed(blocks.filter((block) => block.kind === 'footnote').map((block) => block.text)), name).toBe(
          squeezed(source.notes),
        )
        const labels = blocks.map((block) => block.label)
        let at = 0
        for (const number of source.numbers) {
          at = labels.indexOf(number, at) + 1
          expect(at, `${name}: ${number}`).toBeGreaterThan(0)
        }
      }
      expect(files.length).toBeGreaterThan(0)
    },
    60_000,
  )
})

/** The words outside the metadata, those of notes apart, and the printed numbers, straight from the tree. */
function wordsAndNumbers(root: XmlElement): { words: string[]; notes: string[]; numbers: string[] } {
  const found = { words: [] as string[], notes: [] as string[], numbers: [] as string[] }
  const walk = (element: XmlElement, into: string[]): void => {
    if (element.name === 'meta') return
    if (element.name === 'num') found.numbers.push(textContent(element).replace(/\s+/g, ' ').trim())
    for (const child of element.children) {
      if (!isElement(child)) into.push(child)
      else walk(child, child.name === 'authorialNote' ? found.notes : into)
    }
  }
  walk(root, found.words)
  return found
}

/** Blanks and the brackets around note marks, which print sets and the model leaves to house style, left out. */
function squeezed(parts: readonly string[]): string {
  return parts.join('').replace(/[\s()]+/g, '')
}
