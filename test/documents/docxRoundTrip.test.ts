import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { canonicalBlock } from '@tawafuq/server/documents/model/canonicalBlock'
import { type ExportSource, exportSourceOf } from '@tawafuq/server/documents/model/exportSource'
import { importAkn } from '@tawafuq/server/documents/read/akn/importAkn'
import { importDocx } from '@tawafuq/server/documents/read/docx/importDocx'
import { exportDocx } from '@tawafuq/server/documents/write/docx/exportDocx'
import { houseStyleOf } from '@tawafuq/text/houseStyles'
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
    expect(kept).toContain('في [مجال][مجالي] التعليم [والتدريب]؛')
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

describe('DOCX as print', () => {
  const parts = (source: ExportSource): Record<string, string> =>
    Object.fromEntries(
      Object.entries(unzipSync(exportDocx(source, 'clean'))).map(([name, bytes]) => [name, strFromU8(bytes)]),
    )
  const plain: ExportSource = {
    ...exportSourceOf([
      { kind: 'operative', level: 0, label: '1 -', text: 'تشير أيضا إلى شبكات 5G و(2030 Agenda)؛' },
      {
        kind: 'operative',
        level: 0,
        label: '2 -',
        text: 'ترحب بذلك.',
        notes: ['1'],
        runs: [{ text: 'ترحب بذلك' }, { text: '', note: '1' }, { text: '.' }],
      },
      { kind: 'footnote', level: 0, label: '(1)', text: 'الوثيقة A/74/6.' },
    ]),
    meeting: { title: { ar: 'المنتدى العربي' } },
    symbol: 'E/2026/L.3',
  }

  test.each(['un-new-york', 'un-geneva', 'itu', 'escwa'] as const)(
    '[DO15] %s: the verb has the face of the house in a style of its own, which is no mark when read back',
    (houseStyle) => {
      const made = parts({ ...plain, houseStyle })
      const verb = /<w:style [^>]*w:styleId="TawafuqClauseVerb".*?<\/w:style>/s.exec(made['word/styles.xml'] ?? '')?.[0]
      const { verbFace } = houseStyleOf(houseStyle)
      expect(verb?.includes('<w:bCs/>')).toBe(verbFace.includes('strong'))
      expect(verb?.includes('<w:iCs/>')).toBe(verbFace.includes('emphasis'))
      expect(made['word/document.xml']).toMatch(/TawafuqClauseVerb"\/>.{0,60}<w:t [^>]*>تشير أيضا</s)
      const once = exportDocx({ ...plain, houseStyle }, 'clean')
      const { blocks } = importDocx(once)
      expect(blocks).toEqual(plain.blocks.map((block) => canonicalBlock(block)))
      expect(exportDocx({ ...plain, houseStyle, blocks }, 'clean')).toEqual(once)
    },
  )

  test('[DO7] a stretch that begins with digits is one run, steered for readers that go by letters alone', () => {
    const xml = parts(plain)['word/document.xml'] ?? ''
    expect(xml).toContain('>5G</w:t>')
    expect(xml).toMatch(/TawafuqDirection"\/><\/w:rPr><w:t>\u200E<\/w:t><\/w:r><w:r>.{0,80}>2030 Agenda</s)
  })

  test('[DO7] a note mark has its brackets at the reference and before the note', () => {
    const made = parts(plain)
    expect(made['word/document.xml']).toContain(
      'w:customMarkFollows="1" w:id="1"/><w:t>(</w:t><w:t>1</w:t><w:t>)</w:t>',
    )
    expect(made['word/footnotes.xml']).toContain('<w:t>(1)</w:t></mc:Choice>')
  })

  test('[DO15] the masthead stands on the first page alone, less what the text prints itself', () => {
    const made = parts(plain)
    expect(made['word/header2.xml']).toContain('المنتدى العربي')
    expect(made['word/header1.xml']).toMatch(/NUMPAGES/)
    const printed = {
      ...plain,
      blocks: [{ kind: 'meta', level: 0, label: null, text: 'المنتدى العربي' } as const, ...plain.blocks],
    }
    expect(parts(printed)['word/header2.xml']).not.toContain('المنتدى العربي')
  })
})
