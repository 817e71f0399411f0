import type { Entry } from '@tawafuq/domain/acts/entry'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphNames } from '../citation/index.ts'

const told = [
  'ParagraphAgreed',
  'ObjectionLodged',
  'RulingGiven',
  'FloorGiven',
  'BracketPlaced',
  'BracketLifted',
  'ProposalTabled',
  'ProposalReceived',
  'ParagraphReopened',
  'StatementAdopted',
] as const

/** One polite live region for the acts of others, the latest alone; what is only being typed is never announced. */
export function LiveAnnouncer() {
  const { t } = useTranslation(['ledger', 'statement'])
  const { actor } = useWorkspace()
  const name = useParagraphNames()
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const heard = useRef<number | null>(null)
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    const last = entries.at(-1)?.version ?? null
    const before = heard.current
    heard.current = last
    if (before === null || last === null || last === before) return
    const fresh = entries.filter(
      (entry) =>
        entry.version > before && entry.actor.participantId !== actor.participantId && kindOf(entry) !== undefined,
    )
    const latest = fresh.at(-1)
    const kind = latest && kindOf(latest)
    if (latest === undefined || kind === undefined) return
    const at = 'paragraphId' in latest.event ? name(latest.event.paragraphId).spoken : ''
    setSentence(t(`told_${kind}`, { name: at }))
  }, [entries, actor, name, t])
  return (
    <p className="hidden" role="status" aria-label={t('announce', { ns: 'statement' })}>
      {sentence}
    </p>
  )
}

function kindOf({ event }: Entry): (typeof told)[number] | undefined {
  return told.find((kind) => kind === event.type)
}
