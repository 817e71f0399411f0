import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { isPublished } from '@tawafuq/domain/views/isPublished'
import { ledgerSentence } from '@tawafuq/domain/views/ledgerSentence'
import { paragraphsOf } from '@tawafuq/domain/views/paragraphsOf'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { useParagraphName } from '../citation/index.ts'
import { FormCard } from '../form/index.ts'
import { WhoWrote } from './WhoWrote.tsx'

/** The course of a paragraph: every act on it in sentences, or who wrote which of its words. */
export function ParagraphHistory({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('ledger')
  const { spoken } = useParagraphName(id)
  const { delegations, language } = useWorkspace()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const entries = useSnapshot((snapshot) => snapshot.entries)
  const labels = useSnapshot((snapshot) => snapshot.labels)
  const [shows, setShows] = useState<'acts' | 'words'>('acts')
  const here = useMemo(
    () =>
      statement === null
        ? []
        : entries.filter(({ event }) => isPublished(event, statement) && paragraphsOf(statement, event).includes(id)),
    [entries, id, statement],
  )
  if (statement === null) return null
  const delegationName = (wanted: string) => delegations.find((one) => one.id === wanted)?.name ?? { ar: '…' }
  return (
    <FormCard
      title={t('title', { name: spoken })}
      acts={
        <>
          <LinkButton href={`/statements/${statement.id}/record/${id}`}>{t('minutes')}</LinkButton>
          <LinkButton href={`/statements/${statement.id}/replay?paragraph=${id}`}>{t('replay')}</LinkButton>
        </>
      }
    >
      <fieldset className="filters">
        <legend className="hidden">{t('shows')}</legend>
        {(['acts', 'words'] as const).map((one) => (
          <button key={one} type="button" className="filter" aria-pressed={one === shows} onClick={() => setShows(one)}>
            {t(`shows_${one}`)}
          </button>
        ))}
      </fieldset>
      {shows === 'words' ? (
        <WhoWrote id={id} />
      ) : here.length === 0 ? (
        <p className="small faint">{t('empty')}</p>
      ) : (
        <ol className="history">
          {here.map((entry) => (
            <li key={entry.version}>
              <Hour at={entry.at} hasDay className="num" />
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
