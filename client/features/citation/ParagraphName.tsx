import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { useLanguage } from '../../words/useLanguage.ts'
import { useParagraphName } from './useParagraphName.ts'

/** A paragraph as it is cited, its number isolated so that `3 (ب)` keeps its order. */
export function ParagraphName({ id }: { readonly id: ParagraphId }) {
  const { part, number } = useParagraphName(id)
  const { dir } = useLanguage()
  return (
    <>
      {part}
      {number !== null && (
        <>
          {' '}
          <bdi className="num" dir={dir}>
            {number}
          </bdi>
        </>
      )}
    </>
  )
}
