import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import type { ReplayFrame } from '@tawafuq/domain/views/replay'
import { useTranslation } from 'react-i18next'
import { useTellingNames } from '../../statement/useTellingNames.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'

interface ReplayedActProps {
  readonly frame: ReplayFrame
  readonly at: number
  readonly all: number
  readonly isPlaying: boolean
}

/** What was done, when, and which act of how many it is. While the replay plays it is not read aloud act after act. */
export function ReplayedAct({ frame, at, all, isPlaying }: ReplayedActProps) {
  const { t } = useTranslation('replay')
  const { language } = useWorkspace()
  const names = useTellingNames()
  if (names === null) return null
  const { entry } = frame
  return (
    <header className="replay-act">
      <p className="replay-when">
        <span>{t('place', { at: at + 1, all })}</span>
        <Hour at={entry.at} hasDay />
        <span className="faint">{t('entry', { version: entry.version })}</span>
      </p>
      <p className="replay-sentence" role="status" aria-live={isPlaying ? 'off' : 'polite'}>
        {ledgerSentence(entry, names)[language]}
      </p>
    </header>
  )
}
