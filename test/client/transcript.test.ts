import { transcriptText } from '@tawafuq/client/features/proceedings/transcriptText'
import { makeClock } from '@tawafuq/client/words/useClock'
import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'

test('[UI513] a transcript is one line a caption: its hour in the meeting’s zone, who spoke, the words', () => {
  const at = (iso: string) => asId<Instant>(iso)
  const captions = [
    { number: 1, at: at('2030-07-12T07:05:00.000Z'), text: 'شكراً،\nنؤيد الصيغة.', speaker: 'تونس', final: true },
    { number: 2, at: at('2030-07-12T22:10:00.000Z'), text: ' نعم ', final: true },
  ]
  expect(transcriptText(captions, makeClock('Asia/Beirut', 'ar'))).toBe(
    '12 تموز/يوليه 2030 10:05\tتونس: شكراً، نؤيد الصيغة.\n13 تموز/يوليه 2030 01:10\tنعم\n',
  )
  expect(transcriptText([], makeClock('Asia/Beirut', 'en'))).toBe('')
})
