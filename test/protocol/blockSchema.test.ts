import { blockSchema } from '@tawafuq/protocol/blockSchema'
import { importedDocumentSchema } from '@tawafuq/protocol/statementSchemas'
import { expect, test } from 'vitest'

test('[HT20] every field that an import answers of a block is known where a statement is opened', () => {
  const known = Object.keys(blockSchema.shape)
  expect(
    Object.keys(importedDocumentSchema.shape.blocks.element.shape).filter((name) => !known.includes(name)),
  ).toEqual([])
})
