import { expect, test } from 'vitest'
import { z as stub } from '../../client/build/z.ts'

// The stub takes the place of the library whose name it bears.
// biome-ignore lint/suspicious/noExplicitAny: whatever is declared with it comes to nothing
const z = stub as any

test('[YJ11] in a page shapes are declared and come to nothing, and checking by one is a fault', () => {
  const schema = z.object({
    id: z.string().min(1).brand(),
    list: z
      .array(z.enum(['a', 'b']))
      .max(3)
      .optional(),
  })
  expect([...schema.shape.list.options]).toEqual([])
  expect(() => schema.safeParse({})).toThrow('A page checks nothing')
  expect(() => z.union([schema, z.literal('x')]).parse({})).toThrow('A page checks nothing')
})
