import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextVersion } from '../../hooks/statementVersions.ts'
import { formatDate, formatTime } from '../../words/formatDate.ts'
import { useLanguage } from '../../words/useLanguage.ts'

/** Names a version as the reader's language does: what it is, and since when. */
export function useVersionName(): (version: TextVersion) => string {
  const { t } = useTranslation('comparing')
  const { language } = useLanguage()
  return useCallback(
    ({ kind, name, draft, at }) => {
      const version =
        kind === 'now' && draft !== null
          ? t('version_nowDraft', { draft })
          : t(`version_${kind}`, { name: name ?? '', draft: draft ?? '' })
      return at === null ? version : t('versionAt', { version, date: formatDate(at, language), time: formatTime(at) })
    },
    [t, language],
  )
}
