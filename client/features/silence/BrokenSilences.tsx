import { useTranslation } from 'react-i18next'
import { Said } from '../../design-system/Said.tsx'
import { Sign } from '../../design-system/Sign.tsx'
import { useDesk, useSnapshot } from '../../statement/useDesk.ts'
import { formatMoment } from '../../words/formatMoment.ts'
import { ParagraphName } from '../citation/index.ts'
import { Whose } from '../delegation/index.ts'

/** The published list: who broke silence, on which paragraphs, and why. */
export function BrokenSilences() {
  const { t } = useTranslation('silence')
  const { language, scrollTo } = useDesk()
  const broken = useSnapshot((snapshot) => snapshot.statement?.brokenSilences)
  if (broken === undefined || broken.length === 0) return null
  return (
    <ul className="broken-silences">
      {broken.toReversed().map(({ delegationId, paragraphIds, reason, at }) => (
        <li key={at}>
          <p>
            <Sign name="contested" /> {t('broken')} · <Whose delegationId={delegationId} />
          </p>
          <p className="tiny faint">
            <time dateTime={at}>{formatMoment(at, language)}</time>
          </p>
          <p className="broken-on">
            <span className="faint">{t('brokenOn')}</span>
            {paragraphIds.map((id) => (
              <button key={id} type="button" className="link-button" onClick={() => scrollTo(id)}>
                <ParagraphName id={id} />
              </button>
            ))}
          </p>
          <p>
            <Said text={reason} />
          </p>
        </li>
      ))}
    </ul>
  )
}
