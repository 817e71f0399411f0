import type { ExportFormat, ExportView } from '@tawafuq/protocol/exportFormats'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { OpenInTab } from './OpenInTab.tsx'
import { PagePreview } from './PagePreview.tsx'
import { type ExportedFile, useExportPreview, useFileText } from './useExport.ts'

/** Letters of a plain file that are shown; the rest is in the file. */
const mostShown = 60_000

interface ExportPreviewProps {
  readonly statementId: string
  readonly format: ExportFormat
  readonly view: ExportView
}

/** What the file will hold: a page as a page, text as text. PDF is for the browser's own reader, in a tab of its own. */
export function ExportPreview({ statementId, format, view }: ExportPreviewProps) {
  const { t } = useTranslation('exporting')
  const title = t('previewOf', { format: t(`format_${format}`) })
  return (
    <section className="export-preview" aria-label={title}>
      <h3>{title}</h3>
      {format === 'pdf' && (
        <p className="export-note">
          <span>{t('previewPdf')}</span>
          <OpenInTab statementId={statementId} format={format} view={view} />
        </p>
      )}
      {format === 'docx' && <p className="export-note">{t('previewDocx')}</p>}
      <Preview statementId={statementId} format={format === 'pdf' || format === 'docx' ? 'html' : format} view={view} />
    </section>
  )
}

function Preview({ statementId, format, view }: ExportPreviewProps) {
  const { t } = useTranslation('exporting')
  const { state, reload } = useExportPreview(statementId, format, view)
  switch (state.at) {
    case 'loading':
      return <Skeleton lines={8} label={t('making')} />
    case 'refused':
      return <ProblemNotice problem={state.problem} onRetry={() => void reload()} />
    case 'here':
      return <Shown file={state.value} format={format} />
    default:
      return state satisfies never
  }
}

function Shown({ file, format }: { readonly file: ExportedFile; readonly format: ExportFormat }) {
  const { t } = useTranslation('exporting')
  const text = useFileText(file)
  if (text === null) return <Skeleton lines={8} label={t('making')} />
  if (format === 'html') return <PagePreview html={text} title={t('preview')} />
  const isCode = format === 'akn' || format === 'json'
  const rest = text.length - mostShown
  return (
    <>
      <pre className="export-text" dir={isCode ? 'ltr' : 'auto'} data-code={isCode ? '' : undefined}>
        {isCode ? text.slice(0, mostShown) : <Lines text={text.slice(0, mostShown)} />}
      </pre>
      {rest > 0 && <p className="small soft">{t('previewCut', { letters: rest })}</p>}
    </>
  )
}

/** Each line turns to its own direction, as in a reader of plain text. */
function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file are known by their place.
    <div key={at} dir="auto">
      {line === '' ? '\u00A0' : line}
    </div>
  ))
}
