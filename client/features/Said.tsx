import { Letters } from '../design-system/Letters.tsx'
import { directionOf } from '../hooks/directionOf.ts'

/** Words that somebody wrote, isolated in their own direction, whatever the language of the interface around them. */
export function Said({ text }: { readonly text: string }) {
  const dir = directionOf(text)
  return (
    <bdi dir={dir} lang={dir === 'rtl' ? 'ar' : undefined}>
      <Letters text={text} />
    </bdi>
  )
}
