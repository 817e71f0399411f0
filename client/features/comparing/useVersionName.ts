import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClock } from '../../words/useClock.ts'
import type { TextVersion } from './statementVersions.ts'

/** Names a version as the reader's language does: what it is, and at what hour it was made. */
export function useVersionName(): (version: TextVersion) => string {
  const clock = useClock()
  const { t } = useTranslation('comparing')
  return useCallback(
    ({ kind, name, draft, at }) => {
      const version =
        kind === 'now' && draft !== null
          ? t('version_nowDraft', { draft })
          : t(`version_${kind}`, { name: name ?? '', draft: draft ?? '' })
      return at === null ? version : t('versionAt', { version, time: clock.time(at) })
    },
    [t, clock],
  )
}
