import type { ParagraphId } from '@tawafuq/domain/ids'
import { useParagraphName } from './useParagraphName.ts'

/** A paragraph as it is cited, its number isolated so that `3 (ب)` keeps its order. */
export function ParagraphName({ id }: { readonly id: ParagraphId }) {
  const { part, number } = useParagraphName(id)
  return (
    <>
      {part}
      {number !== null && (
        <>
          {' '}
          <bdi className="num">{number}</bdi>
        </>
      )}
    </>
  )
}
