import { directionOf } from '@tawafuq/arabic/direction'
import { Letters } from './Letters.tsx'

/** Words that somebody wrote, isolated in their own direction, whatever the language of the interface around them. */
export function BidiText({ text }: { readonly text: string }) {
  const dir = directionOf(text)
  return (
    <bdi dir={dir} lang={dir === 'rtl' ? 'ar' : undefined}>
      <Letters text={text} />
    </bdi>
  )
}
