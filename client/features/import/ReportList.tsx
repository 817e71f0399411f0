import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import type { Correction } from './correctBlocks.ts'
import { isDoubt } from './isDoubt.ts'
import { type Finding, sayFinding } from './useImport.ts'

interface ReportListProps {
  readonly report: readonly Finding[]
  /** Leads to a line of the source, where the source is shown. */
  readonly onLine: ((line: number) => void) | null
  /** The correction that takes a repair back; null where there is none to take back. */
  readonly restoreOf?: (finding: Finding) => Correction | null
  readonly onRestore?: (correction: Correction) => void
}

/** All that the reading repaired or doubted, in the order of the source, and as a file to keep. */
export function ReportList({ report, onLine, restoreOf, onRestore }: ReportListProps) {
  const { t } = useTranslation('importing')
  const { language } = useLanguage()
  if (report.length === 0) return <Empty sign="check" title={t('reportEmpty')} />
  const say = (finding: Finding) => sayFinding(finding, language)
  const keep = () => {
    const text = report
      .map(
        (finding) => `${t('line', { line: finding.line })}: ${say(finding)} (${finding.code}, ${finding.confidence})`,
      )
      .join('\n')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`\uFEFF${text}\n`], { type: 'text/plain;charset=utf-8' }))
    link.download = 'import-report.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div className="report">
      <p className="row-wrap">
        <span className="soft small">{t('reportLead')}</span>
        <Button sign="download" onPress={keep}>
          {t('downloadReport')}
        </Button>
      </p>
      <ul className="report-list">
        {report.map((finding, at) => {
          const restore = restoreOf?.(finding) ?? null
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finding has no identity but its place in the report.
            <li key={at} data-state={isDoubt(finding) ? 'awaiting' : 'open'}>
              <Icon name={isDoubt(finding) ? 'warning' : 'check'} />
              <span>{say(finding)}</span>
              <span className="tiny faint">{t('confidence', { percent: Math.round(finding.confidence * 100) })}</span>
              {onLine === null ? (
                <span className="tiny faint">{t('line', { line: finding.line })}</span>
              ) : (
                <button
                  type="button"
                  className="line-link"
                  aria-label={t('goToLine', { line: finding.line })}
                  onClick={() => onLine(finding.line)}
                >
                  {t('line', { line: finding.line })}
                </button>
              )}
              {restore !== null && (
                <Button
                  tone="quiet"
                  sign="undo"
                  aria-label={t('restoreOf', { line: finding.line, repair: say(finding) })}
                  onPress={() => onRestore?.(restore)}
                >
                  {t('restore')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
