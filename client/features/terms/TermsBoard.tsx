import type { Term } from '@tawafuq/domain/acts/meeting/termBase'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/request.ts'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Field } from '../../design-system/Field.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { PasteTerms } from './PasteTerms.tsx'
import { TermForm } from './TermForm.tsx'
import { TermRow } from './TermRow.tsx'
import { termTableFile } from './termTable.ts'
import type { SharedTerms } from './useTerms.ts'
import './terms.css'

/** How many terms there are before a field to sift them is worth its place. */
const worthSifting = 8
/** How many rows are drawn at first: a thousand rows would hold up a phone. */
const rowsAtFirst = 100

interface TermsBoardProps {
  readonly terms: SharedTerms
  /** What the file is called that the list is saved in. */
  readonly fileName: string
}

/** The whole term base: for its keepers to add, mend, paste and remove; for all to read, sift and take away as a file. */
export function TermsBoard({ terms: { at, base, problem, mayKeep, change, reload }, fileName }: TermsBoardProps) {
  const { t } = useTranslation(['terms', 'shell'])
  const [isPasting, setPasting] = useState(false)
  const [sifted, setSifted] = useState('')
  const [showsAll, setShowsAll] = useState(false)
  const [told, setTold] = useState('')
  const [removed, setRemoved] = useState<Term | null>(null)
  const [refused, setRefused] = useState<Problem | null>(null)
  const rows = useMemo(() => {
    const wanted = sifted.trim()
    if (wanted === '') return base.terms
    return base.terms.filter((term) => [term.preferred, ...term.variants].some((words) => words.includes(wanted)))
  }, [base, sifted])

  if (at === 'loading') return <Skeleton lines={5} />
  if (at === 'refused' && problem !== null) return <ProblemNotice problem={problem} onRetry={() => void reload()} />

  const put = async (put: readonly Term[]) => {
    const met = await change({ kind: 'put', terms: put })
    if (met === null) setTold(t('added', { count: put.length }))
    return met
  }
  const remove = async (term: Term) => {
    const met = await change({ kind: 'remove', preferred: term.preferred })
    setRefused(met)
    if (met === null) setRemoved(term)
  }
  const save = () => {
    const address = URL.createObjectURL(
      termTableFile(base.terms, { preferred: t('preferred'), variants: t('variants'), note: t('note') }),
    )
    const link = document.createElement('a')
    link.href = address
    link.download = `${fileName}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  const shown = showsAll ? rows : rows.slice(0, rowsAtFirst)
  return (
    <div className="terms-board">
      {mayKeep && <TermForm terms={base.terms} onKeep={(term) => put([term])} />}
      <p className="acts">
        {mayKeep && (
          <Button sign="list" onPress={() => setPasting(true)}>
            {t('paste')}
          </Button>
        )}
        {base.terms.length > 0 && (
          <Button sign="download" onPress={save}>
            {t('save')}
          </Button>
        )}
      </p>
      <p className="hidden" role="status">
        {told}
      </p>
      {refused && <ProblemNotice problem={refused} />}
      {removed && (
        <p className="terms-removed" role="status">
          <span>{t('removed', { term: removed.preferred })}</span>
          <Button
            sign="undo"
            onPress={() => {
              void put([removed])
              setRemoved(null)
            }}
          >
            {t('putBack')}
          </Button>
        </p>
      )}
      {base.terms.length === 0 ? (
        <Empty sign="text" title={t('none')}>
          {t(mayKeep ? 'noneKeeper' : 'noneReader')}
        </Empty>
      ) : (
        <>
          {base.terms.length > worthSifting && (
            <Field label={t('sift')} value={sifted} onChange={setSifted} className="terms-sift" />
          )}
          {rows.length === 0 && <p className="small soft">{t('siftedNone')}</p>}
          <ul className="terms-list">
            {shown.map((term) => (
              <TermRow
                key={term.preferred}
                term={term}
                terms={base.terms}
                onMend={mayKeep ? (mended) => change({ kind: 'mend', preferred: term.preferred, term: mended }) : null}
                onRemove={() => void remove(term)}
              />
            ))}
          </ul>
          {rows.length > shown.length && (
            <Button onPress={() => setShowsAll(true)}>{t('showAll', { count: rows.length })}</Button>
          )}
        </>
      )}
      {isPasting && <PasteTerms terms={base.terms} onKeep={put} onClose={() => setPasting(false)} />}
    </div>
  )
}
