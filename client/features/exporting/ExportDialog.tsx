import { type ExportFormat, type ExportView, exportFormats, exportViews } from '@tawafuq/protocol/exportFormats'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { downloadBlob } from './downloadBlob.ts'
import { ExportPreview } from './ExportPreview.tsx'
import { useFetchedFile } from './useExport.ts'
import './exporting.css'

interface ExportDialogProps {
  readonly statementId: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A statement as a file: in which format, how much of the negotiation it shows, how it looks, and the file itself. */
export function ExportDialog({ statementId, isOpen, onClose }: ExportDialogProps) {
  const { t } = useTranslation('exporting')
  const [format, setFormat] = useState<ExportFormat>('pdf')
  const [view, setView] = useState<ExportView>('clean')
  const [made, setMade] = useState<string | null>(null)
  const { fetchFile, isBusy, problem } = useFetchedFile(statementId)
  const download = async () => {
    setMade(null)
    const file = await fetchFile(format, view)
    if (file === null) return
    downloadBlob(file)
    setMade(file.name)
  }
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      acts={
        <>
          <Button tone="primary" sign="download" isPending={isBusy} onPress={() => void download()}>
            {t(isBusy ? 'making' : 'download')}
          </Button>
          <p className="small soft export-made" role="status">
            {made !== null && <bdi>{t('made', { name: made })}</bdi>}
          </p>
        </>
      }
    >
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="exporting">
        <div className="exporting-choices">
          <Choice
            label={t('format')}
            value={format}
            onChange={setFormat}
            options={exportFormats.map((value) => ({
              value,
              name: t(`format_${value}`),
              note: t(`formatNote_${value}`),
            }))}
          />
          <Choice
            label={t('view')}
            value={view}
            onChange={setView}
            options={exportViews.map((value) => ({ value, name: t(`view_${value}`), note: t(`viewNote_${value}`) }))}
          />
        </div>
        <ExportPreview key={`${format} ${view}`} statementId={statementId} format={format} view={view} />
      </div>
    </Dialog>
  )
}
