import type { ExportFormat, ExportView } from '@tawafuq/protocol/exportFormats'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { downloadBlob } from './downloadBlob.ts'
import { useFetchedFile } from './useExport.ts'

/** How long an opened tab may take to read its file, in milliseconds. */
const timeout = 60_000

interface OpenInTabProps {
  readonly statementId: string
  readonly format: ExportFormat
  readonly view: ExportView
}

/** Opens the file in a tab of its own, where the browser's reader shows it; where no tab may be opened, hands it over. */
export function OpenInTab({ statementId, format, view }: OpenInTabProps) {
  const { t } = useTranslation('exporting')
  const { fetchFile, isBusy, problem } = useFetchedFile(statementId)
  const open = async () => {
    // Only a tab that is opened at once, by the press, is let through.
    const tab = window.open('', '_blank')
    const file = await fetchFile(format, view)
    if (file === null) return tab?.close()
    if (tab === null) return downloadBlob(file)
    const address = URL.createObjectURL(file.content)
    tab.location.replace(address)
    setTimeout(() => URL.revokeObjectURL(address), timeout)
  }
  return (
    <>
      <Button sign="next" isPending={isBusy} onPress={() => void open()}>
        {t(isBusy ? 'making' : 'openTab')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  )
}
