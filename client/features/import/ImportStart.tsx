import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { type PastedFormat, pastedFormat } from './pastedFormat.ts'
import { contentTypeOf, type TrackedChanges, trackedChanges } from './useImport.ts'

/** Bytes of a file that the server reads (shared/protocol/limits.ts). */
const FILE_BYTES_MAX = 20 * 1024 * 1024

/** Bytes by which the kind of a file that is not read is told. */
const FIRST_BYTES = 8_192

/** Letters beyond which the browser's own pasting takes seconds: its work grows with the square of the lines. */
const LETTERS_PASTED_AT_ONCE = 10_000

interface ImportStartProps {
  readonly problem: Parameters<typeof ProblemNotice>[0]['problem'] | null
  readonly text: string
  readonly onText: (text: string) => void
  /** What was pasted with its format; it stands for the text as long as nobody changes the text. */
  readonly format: PastedFormat | null
  readonly onFormat: (format: PastedFormat | null) => void
  readonly onRead: (text: string, isMarkdown: boolean) => Promise<void>
  readonly onReadFormatted: (html: string) => Promise<void>
  readonly onFile: (file: File, contentType: string, changes: TrackedChanges) => Promise<void>
  readonly onBlank: () => void
}

/** Where the text comes in: pasted, chosen or dropped. */
export function ImportStart({
  problem,
  text,
  onText,
  format,
  onFormat,
  onRead,
  onReadFormatted,
  onFile,
  onBlank,
}: ImportStartProps) {
  const { t } = useTranslation('importing')
  const [error, setError] = useState<string | null>(null)
  const [fileError, setFileError] = useState<string | null>(null)
  const [isMarkdown, setMarkdown] = useState(false)
  const [changes, setChanges] = useState<TrackedChanges>('accept')

  const isFormatted = format !== null && format.text === text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setError(text.trim() === '' ? t('emptyPaste') : null)
    if (text.trim() === '') return
    void (isFormatted ? onReadFormatted(format.html) : onRead(text, isMarkdown))
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    const [before, after] = [text.slice(0, selectionStart), text.slice(selectionEnd)]
    // The format of a part says nothing of the rest: it is kept where what is pasted is all there is.
    const pasted = pastedFormat(event.clipboardData)
    const isAll = before.trim() === '' && after.trim() === ''
    // Beside other words it is told that the format of these is not read.
    if (pasted && !isAll) onFormat(pasted)
    if (pasted && isAll) {
      event.preventDefault()
      onFormat(pasted)
      onText(pasted.text)
      return
    }
    const words = event.clipboardData.getData('text/plain')
    if (words.length < LETTERS_PASTED_AT_ONCE) return
    event.preventDefault()
    onText(before + words + after)
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const contentType = contentTypeOf(file.name)
    if (contentType === null) {
      // The server knows such a file by its first bytes, and says what to do with it.
      setFileError(null)
      await onFile(new File([file.slice(0, FIRST_BYTES)], file.name), file.type || 'application/octet-stream', changes)
      return
    }
    setFileError(file.size > FILE_BYTES_MAX ? t('fileTooLarge') : null)
    if (file.size <= FILE_BYTES_MAX) await onFile(file, contentType, changes)
  }

  return (
    <DropZone
      className="drop"
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const item = event.items.find((one) => one.kind === 'file')
        void item?.getFile().then(take)
      }}
      aria-label={t('dropHere')}
    >
      <section className="panel import-start">
        <div>
          <h2>{t('startHeading')}</h2>
          <p className="soft">{t('startLead')}</p>
        </div>
        {problem && <ProblemNotice problem={problem} />}
        <form className="stack" onSubmit={submit} noValidate>
          <Field
            label={t('pasteLabel')}
            placeholder={t('pastePlaceholder')}
            value={text}
            onChange={onText}
            rows={8}
            error={error}
            isAutoFocused
            onPaste={paste}
          />
          {format !== null && text.trim() !== '' && (
            <p className="row-wrap" role="status">
              <span className="soft small">{isFormatted ? t('formatKept') : t('formatLost')}</span>
              {isFormatted && (
                <Button tone="quiet" onPress={() => onFormat(null)}>
                  {t('readAsPlain')}
                </Button>
              )}
            </p>
          )}
          <Check label={t('isMarkdown')} hint={t('isMarkdownHint')} isChecked={isMarkdown} onChange={setMarkdown} />
          <p className="import-file">
            <span className="soft small">{t('orFile')}</span>
            <FileTrigger
              acceptedFileTypes={['.txt', '.md', '.docx', '.html', '.htm', '.xml', '.akn', '.json', '.pdf']}
              onSelect={(files) => void take(files?.[0])}
            >
              <Button sign="text">{t('chooseFile')}</Button>
            </FileTrigger>
            <span className="faint tiny">{t('fileKinds')}</span>
          </p>
          <SelectField
            className="import-changes"
            label={t('trackedChanges')}
            hint={t('trackedChangesHint')}
            value={changes}
            onChange={setChanges}
            options={trackedChanges.map((value) => ({ value, name: t(`tracked_${value}`) }))}
          />
          {fileError !== null && <Notice tone="contested" told="alert" title={fileError} />}
          <p className="import-acts">
            <Button type="submit" tone="primary" size="large">
              {t('read')}
            </Button>
            <Button tone="quiet" onPress={onBlank}>
              {t('startBlank')}
            </Button>
          </p>
        </form>
        <p className="drop-here" aria-hidden="true">
          <Icon name="download" />
          {t('dropHere')}
        </p>
      </section>
    </DropZone>
  )
}
