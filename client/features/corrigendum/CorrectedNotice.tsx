import { useTranslation } from 'react-i18next'
import { readCorrigenda } from '../../api/api.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Notice } from '../../design-system/Notice.tsx'

/** Above an adopted text that was corrected: that it was, and where the corrigenda stand (rule RG6). Nothing where it was not. */
export function CorrectedNotice({ statementId }: { readonly statementId: string }) {
  const { t } = useTranslation('corrigendum')
  const { state } = useQuery(['corrigenda', statementId], (signal) => readCorrigenda(statementId, signal))
  if (state.at !== 'here' || state.value.corrigenda.length === 0) return null
  return (
    <Notice tone="awaiting" title={t('corrected')}>
      <p>{t('correctedText')}</p>
      <ul>
        {state.value.corrigenda.map(({ record }) => (
          <li key={record.symbol}>
            <a href={`/r/${record.symbol.split('/').map(encodeURIComponent).join('/')}`}>
              <bdi dir="ltr">{record.symbol}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
