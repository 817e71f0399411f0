import type { ExportSource } from '../model/exportSource.ts'
import { longDate } from './longDate.ts'

/** What is printed under an adopted text: when and by whom, its hash, and where to verify it; none before adoption. */
export function sealLines({ adoption, lang }: ExportSource): readonly string[] {
  if (!adoption) return []
  const day = longDate(adoption.adoptedAt, lang)
  return [
    lang === 'en' ? `Adopted on ${day} · ${adoption.adoptedBy}` : `اعتُمد في ${day} · ${adoption.adoptedBy}`,
    lang === 'en' ? 'Hash of the text:' : 'بصمة النص:',
    adoption.textHash,
    ...(adoption.verificationUrl === undefined ? [] : [lang === 'en' ? 'Verify at:' : 'عنوان التحقق:']),
  ]
}
