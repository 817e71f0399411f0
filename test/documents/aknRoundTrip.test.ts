import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { exportAkn } from '@tawafuq/server/documents/akn/exportAkn'
import { importAkn } from '@tawafuq/server/documents/akn/importAkn'
import { canonicalBlock } from '@tawafuq/server/documents/canonicalBlock'
import { exportSourceOf, exportViews } from '@tawafuq/server/documents/exportSource'
import { isElement, readXmlTree, textContent, type XmlElement } from '@tawafuq/server/documents/xmlTree'
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

  withCorpus(
    '[DO5] every official resolution comes in without loss and round',
    () => {
      const files = readdirSync(corpus).filter((name) => name.endsWith('.xml'))
      let slowest = 0
      for (const name of files) {
        const text = readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8')
        const started = performance.now()
        const { blocks } = importAkn(text)
        const xml = exportAkn(exportSourceOf(blocks), 'clean')
        slowest = Math.max(slowest, performance.now() - started)
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
      expect(slowest).toBeLessThan(2_000)
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
