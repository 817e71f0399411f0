import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importText } from '@tawafuq/text/importText'
import { expect, test } from 'vitest'
import { placeBlocks } from '../../client/features/import/placeBlocks.ts'
import { root } from '../architecture/sourceFiles.ts'

const corpus = join(root, '..', 'shared', 'corpus')
const block = (text: string, label: string | null = null) => ({ label, text })

test('[UI12] a block is led back to all the lines that it was joined from', () => {
  const source = [
    'بيان ختامي',
    '',
    '(أ) **نعتمد** تقرير فريق العمل',
    '',
    'ومخرجات المبادرة بقسميها،',
    '',
    'ندعو الحكومات',
  ]
  expect(
    placeBlocks(source, [
      block('بيان ختامي'),
      block('نعتمد تقرير فريق العمل ومخرجات المبادرة بقسميها،', '(أ)'),
      block('ندعو الحكومات'),
    ]),
  ).toEqual([[1], [3, 5], [7]])
})

test('[UI12] blocks of one line share it, and a block from nowhere has none', () => {
  const source = ['نحن المشاركون في الاجتماع، انطلاقاً من مخرجات القمة العالمية، نعلن ما يلي:']
  expect(
    placeBlocks(source, [
      block('نحن المشاركون في الاجتماع،'),
      block('انطلاقاً من مخرجات القمة العالمية،'),
      block('فقرة أضافها إنسان'),
    ]),
  ).toEqual([[1], [1], []])
})

test('[UI12] nothing comes from nothing', () => {
  expect(placeBlocks([], [block('نص'), block('')])).toEqual([[], []])
  expect(placeBlocks(['نص'], [])).toEqual([])
})

const onCorpus = test.skipIf(!existsSync(corpus)) // the corpus lies beside the repository and is no part of the clone

onCorpus('[UI12] real statements are led back to the lines that a reader noted', () => {
  let placed = 0
  let right = 0
  for (const name of ['beirut-2017', 'beirut-2019', 'itu-council-1336']) {
    const source = readFileSync(join(corpus, 'statements', `${name}.txt`), 'utf8')
    const gold: { blocks: { text: string; lines: number[] }[] } = JSON.parse(
      readFileSync(join(corpus, 'gold', `${name}.json`), 'utf8'),
    )
    const { blocks } = importText(source)
    const places = placeBlocks(source.split(/\r\n|[\n\r]/), blocks)
    for (const [at, { text }] of blocks.entries()) {
      const noted = gold.blocks.find((one) => one.text === text)?.lines
      if (noted === undefined) continue
      placed += 1
      const lines = places[at] ?? []
      if (lines[0] === noted[0] && lines.at(-1) === noted.at(-1)) right += 1
    }
  }
  expect(placed).toBeGreaterThan(60)
  expect(right / placed).toBeGreaterThan(0.95)
})
