import type { BracketId } from '@tawafuq/domain/acts/ids'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { delegationSigns } from '../../design-system/delegationSigns.ts'
import type { BracketFaces } from '../../editor/bracketFace.ts'
import { ParagraphText } from '../../editor/ParagraphText.tsx'
import { type ShownScreen, textParts } from '../../features/screen/index.ts'
import type { Language } from '../../words/languages.ts'
import { printBilingual } from '../../words/printBilingual.ts'

/** How long each part of a long text stands, in milliseconds. */
const partStands = 12_000

interface FloorTextProps {
  readonly floor: NonNullable<ShownScreen['floor']>
  readonly dir: 'rtl' | 'ltr'
  readonly language: Language
}

/** The text of the floor as large as its length lets it be, in parts where it does not fit, with its tabled brackets. */
export function FloorText({ floor, dir, language }: FloorTextProps) {
  const { t } = useTranslation(['screen', 'bracket'])
  const { text, brackets, paragraphId } = floor
  const { size, parts } = useMemo(() => textParts(text), [text])
  const shownPart = useTurn(parts.length, paragraphId)
  const part = parts[shownPart] ?? { start: 0, end: text.length }
  const faces = useMemo<BracketFaces>(
    () =>
      new Map(
        brackets.map(({ id, number, kind, delegation, delegationNumber }) => {
          const owner = delegation === null ? '' : printBilingual(delegation, language)
          return [
            id,
            {
              number,
              kind,
              colour: delegationSigns(delegationNumber).colour,
              spokenOpen: t('spokenOpen', { ns: 'bracket', number, owner }),
              spokenClose: t('spokenClose', { ns: 'bracket', number }),
            },
          ] as const
        }),
      ),
    [brackets, language, t],
  )
  const inside = (at: number | null): number | null =>
    at === null || at < part.start || at > part.end ? null : at - part.start
  const spans = brackets
    .filter(({ start, end }) => (start ?? -1) <= part.end && (end ?? Number.MAX_SAFE_INTEGER) >= part.start)
    .map(({ id, start, end }) => ({
      bracketId: id satisfies BracketId,
      start: start !== null && start < part.start ? 0 : inside(start),
      end: end !== null && end > part.end ? part.end - part.start : inside(end),
    }))
  return (
    <main id="main" className="screen-text" data-size={size} dir={dir}>
      <p>
        <ParagraphText
          reading={{ text: text.slice(part.start, part.end), spans }}
          dir={dir}
          faces={faces}
          hasOpening={part.start === 0}
        />
      </p>
      {parts.length > 1 && <p className="screen-part">{t('part', { part: shownPart + 1, all: parts.length })}</p>}
    </main>
  )
}

/** Which of several parts stands now: each in its turn, from the first for every paragraph. */
function useTurn(count: number, paragraphId: string): number {
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paragraph begins with its first part.
  useEffect(() => {
    setTurn(0)
    if (count < 2) return
    const timer = setInterval(() => setTurn((before) => (before + 1) % count), partStands)
    return () => clearInterval(timer)
  }, [count, paragraphId])
  return Math.min(turn, count - 1)
}
