import type * as Y from 'yjs'

/** How many structs of Yjs a draft is made of. */
export function structsOf({ clients }: Y.Doc['store']): number {
  let sum = 0
  for (const structs of clients.values()) sum += structs.length
  return sum
}
