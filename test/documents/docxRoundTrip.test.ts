import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { importAkn } from '@tawafuq/server/documents/akn/importAkn'
import { canonicalBlock } from '@tawafuq/server/documents/canonicalBlock'
import { exportDocx } from '@tawafuq/server/documents/docx/exportDocx'
import { importDocx } from '@tawafuq/server/documents/docx/importDocx'
import { exportSourceOf } from '@tawafuq/server/documents/exportSource'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { anyDocument } from './anyDocument.ts'
import { negotiatedSource } from './negotiatedSource.ts'

const corpus = new URL('../../../shared/corpus/official-akn/', import.meta.url)
const withCorpus = test.skipIf(!existsSync(corpus)) // the corpus of official resolutions is not part of the repository

describe('DOCX round trip', () => {
  test('[DO7] any document comes in as it went out', () => {
    let reached = 0
    fc.assert(
      fc.property(anyDocument, (blocks) => {
        const canonical = blocks.map((block) => canonicalBlock(block))
        expect(importDocx(exportDocx(exportSourceOf(blocks), 'clean')).blocks).toEqual(canonical)
        reached += blocks.length
      }),
      { numRuns: 150 },
    )
    expect(reached).toBeGreaterThan(300)
  }, 60_000)

  test('[DO7] every paragraph says its direction, and Latin letters stand in runs of their own', () => {
    const xml = strFromU8(unzipSync(exportDocx(negotiatedSource, 'clean'))['word/document.xml'] ?? new Uint8Array())
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
    expect(paragraphs.length).toBeGreaterThan(10)
    for (const paragraph of paragraphs) expect(paragraph).toContain('<w:bidi')
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
    let latin = 0
    for (const run of runs) {
      const text = /<w:t [^>]*>([^<]*)</.exec(run)?.[1] ?? ''
      if (/[A-Za-z]/.test(text)) {
        latin += 1
        expect(run).not.toContain('<w:rtl/>')
        expect(text).not.toMatch(/[\u0621-\u064A]/)
      } else if (/[\u0621-\u064A]/.test(text)) expect(run).toContain('<w:rtl/>')
    }
    expect(latin).toBeGreaterThan(1)
  })

  test('[DO12] attributed: brackets and proposals are changes and comments of their delegations', () => {
    const parts = unzipSync(exportDocx(negotiatedSource, 'attributed'))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<w:ins [^>]*w:author="مصر"/)
    expect(xml).toMatch(/<w:del [^>]*w:author="مصر"/)
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('الكلفة غير محسوبة')
    const report = importDocx(exportDocx(negotiatedSource, 'attributed')).report
    expect(report.filter((finding) => finding.code === 'comment').length).toBeGreaterThan(5)
  })

  test('[DO12] unattributed: brackets without a name', () => {
    const parts = unzipSync(exportDocx(negotiatedSource, 'unattributed'))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('[')
    expect(
      Object.entries(parts)
        .map(([, bytes]) => strFromU8(bytes))
        .join(''),
    ).not.toContain('مصر')
  })

  test('[DO8] changes undone give back the clean text; changes kept stand between brackets', () => {
    const attributed = exportDocx(negotiatedSource, 'attributed')
    const clean = importDocx(exportDocx(negotiatedSource, 'clean'))
    const undone = importDocx(attributed, { trackedChanges: 'reject' }).blocks
    expect(undone.slice(0, negotiatedSource.blocks.length)).toEqual(
      clean.blocks.slice(0, negotiatedSource.blocks.length),
    )
    const kept = importDocx(attributed, { trackedChanges: 'brackets' })
      .blocks.map((block) => block.text)
      .join('\n')
    expect(kept).toContain('[نقرر السعي إلى إتاحة النفاذ؛]')
  })

  test('[DO13] the same source gives the same bytes', () => {
    expect(exportDocx(negotiatedSource, 'attributed')).toEqual(exportDocx(negotiatedSource, 'attributed'))
  })

  withCorpus(
    '[DO7] every official resolution comes in as it went out',
    () => {
      for (const name of readdirSync(corpus).filter((file) => file.endsWith('.xml'))) {
        const { blocks } = importAkn(readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8'))
        expect(importDocx(exportDocx(exportSourceOf(blocks), 'clean')).blocks, name).toEqual(blocks)
      }
    },
    60_000,
  )
})
