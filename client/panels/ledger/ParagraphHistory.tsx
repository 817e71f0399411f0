import type { ParagraphId } from '@tawafuq/domain/ids'
import type { Entry } from '@tawafuq/domain/ledger'
import { ledgerSentence } from '@tawafuq/domain/projections/ledgerSentence'
import type { Statement } from '@tawafuq/domain/statement'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useSnapshot } from '../../hooks/useDesk.ts'
import { formatTime } from '../../words/formatDate.ts'
import { FormCard } from '../FormCard.tsx'
import { useParagraphName } from '../useParagraphName.ts'

/** Every act on a paragraph, in the order in which it was done, in sentences. */
export function ParagraphHistory({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('ledger')
  const { spoken } = useParagraphName(id)
  const { delegations, language } = useDesk()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  const here = useMemo(
    () => (statement === null ? [] : entries.filter((entry) => concerns(entry, id, statement))),
    [entries, id, statement],
  )
  if (statement === null) return null
  const delegationName = (wanted: string) => delegations.find((one) => one.id === wanted)?.name ?? { ar: '…' }
  return (
    <FormCard title={t('title', { name: spoken })}>
      {here.length === 0 ? (
        <p className="small faint">{t('empty')}</p>
      ) : (
        <ol className="history">
          {here.map((entry) => (
            <li key={entry.version}>
              <time className="num" dateTime={entry.at}>
                {formatTime(entry.at)}
              </time>
              <p>{ledgerSentence(entry, { statement, labels, delegationName })[language]}</p>
              <span className="num faint" title={t('entry', { version: entry.version })}>
                {entry.version}
              </span>
            </li>
          ))}
        </ol>
      )}
    </FormCard>
  )
}

/** Whether an entry is about a paragraph: it names it, or a thing that stands on it. */
function concerns({ event }: Entry, id: ParagraphId, statement: Statement): boolean {
  if ('paragraphId' in event) return event.paragraphId === id
  if ('paragraphIds' in event) return event.paragraphIds.includes(id)
  const on = (things: readonly { readonly id: string; readonly paragraphId: ParagraphId }[], wanted: string) =>
    things.some((thing) => thing.id === wanted && thing.paragraphId === id)
  if ('bracketId' in event) return on(statement.brackets, event.bracketId)
  if ('proposalId' in event && event.proposalId !== undefined) return on(statement.proposals, event.proposalId)
  return false
}
