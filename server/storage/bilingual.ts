import type { Bilingual } from '@tawafuq/domain/acts/meeting/meeting'

/** Two columns as what they say in both languages: Arabic always, English where it is given. */
export function bilingual(ar: string, en: string | null): Bilingual {
  return en === null ? { ar } : { ar, en }
}
