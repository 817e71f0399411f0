import { mistakesOf, type Term } from '@tawafuq/domain/acts/meeting/termBase'
import { useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/request.ts'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { changed } from './changeTerms.ts'
import { readTermTable, type TermLine } from './termTable.ts'

interface PasteTermsProps {
  readonly terms: readonly Term[]
  readonly onKeep: (terms: readonly Term[]) => Promise<Problem | null>
  readonly onClose: () => void
}

/** The largest file of terms that is read, in bytes: a thousand of them take less. */
const mostBytes = 2_000_000

/** A whole list at once, pasted from a spreadsheet or read from its file, shown as understood before anything is kept. */
export function PasteTerms({ terms, onKeep, onClose }: PasteTermsProps) {
  const { t } = useTranslation(['terms', 'shell'])
  const [source, setSource] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isFileWrong, setFileWrong] = useState(false)
  const lines = useMemo(() => sound(readTermTable(source), terms), [source, terms])
  const taken = lines.filter(({ mistake }) => mistake === null)
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    const text = file.size > mostBytes ? null : decoded(await file.arrayBuffer())
    setFileWrong(text === null)
    if (text !== null) setSource(text)
  }
  const keep = async () => {
    setSending(true)
    const met = await onKeep(taken.map(({ term }) => term))
    setSending(false)
    setProblem(met)
    if (met === null) onClose()
  }
  return (
    <Dialog
      title={t('pasteTitle')}
      isOpen
      onClose={onClose}
      width="wide"
      acts={
        <>
          <Button tone="primary" isDisabled={taken.length === 0} isPending={isSending} onPress={() => void keep()}>
            {t('pasteKeep', { count: taken.length })}
          </Button>
          <Button onPress={onClose}>{t('cancel', { ns: 'shell' })}</Button>
        </>
      }
    >
      <p className="soft">{t('pasteLead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="terms-paste">
        <div className="stack">
          <Field
            label={t('pasteField')}
            placeholder={t('pasteExample')}
            value={source}
            onChange={setSource}
            rows={9}
            isAutoFocused
          />
          <p className="terms-file">
            <span className="soft small">{t('pasteFile')}</span>
            <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt']} onSelect={(files) => void read(files?.[0])}>
              <Button sign="text">{t('chooseFile')}</Button>
            </FileTrigger>
          </p>
          {isFileWrong && (
            <p className="error" role="alert">
              <Icon name="warning" />
              <span>{t('fileWrong')}</span>
            </p>
          )}
        </div>
        <section aria-label={t('pastePreview')}>
          <h3 className="label">{t('pastePreview')}</h3>
          {lines.length === 0 && <p className="small soft">{t('pasteNothing')}</p>}
          <ul className="terms-lines">
            {lines.map((line) => (
              <Line
                key={line.row}
                line={line}
                isKnown={terms.some(({ preferred }) => preferred === line.term.preferred)}
              />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}

type Mistake = TermLine['mistake'] | 'contested'

function Line({
  line: { row, term, mistake },
  isKnown,
}: {
  line: Readonly<{ row: number; term: Term; mistake: Mistake }>
  isKnown: boolean
}) {
  const { t } = useTranslation('terms')
  return (
    <li>
      <strong>
        <bdi>{term.preferred === '' ? t('row', { row }) : term.preferred}</bdi>
      </strong>
      {term.variants.length > 0 && (
        <span className="tiny soft">{t('instead', { variants: term.variants.join('، ') })}</span>
      )}
      {mistake === null && isKnown && <span className="tiny soft">{t('known')}</span>}
      {mistake !== null && (
        <span className="error">
          <Icon name="warning" />
          <span>{t(`trouble_${mistake}`, { row })}</span>
        </span>
      )}
    </li>
  )
}

/** The lines, with those marked that could not stand beside the terms already settled or beside one another. */
function sound(lines: readonly TermLine[], terms: readonly Term[]) {
  const wanted = lines.flatMap(({ term, mistake }) => (mistake === null ? [term] : []))
  const after = changed(terms, { kind: 'put', terms: wanted })
  const contested = new Set(mistakesOf(after).map(({ at }) => after[at]?.preferred))
  return lines.map((line): { readonly row: number; readonly term: Term; readonly mistake: Mistake } =>
    line.mistake === null && contested.has(line.term.preferred) ? { ...line, mistake: 'contested' } : line,
  )
}

/** A file in UTF-8, or in UTF-16 as spreadsheets save "Unicode text"; null where it is neither. */
function decoded(content: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(content)
  const form = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(form, { fatal: true }).decode(content)
  } catch {
    return null
  }
}
