import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { ParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'

/** The published list: who broke silence, on which paragraphs, and why. */
export function BrokenSilences() {
  const clock = useClock()
  const { t } = useTranslation('silence')
  const { scrollTo } = useWorkspace()
  const broken = useSnapshot((snapshot) => snapshot.statement?.brokenSilences)
  if (broken === undefined || broken.length === 0) return null
  return (
    <ul className="broken-silences">
      {broken.toReversed().map(({ delegationId, paragraphIds, reason, at }) => (
        <li key={at}>
          <p>
            <Icon name="contested" /> {t('broken')} · <DelegationLabel delegationId={delegationId} />
          </p>
          <p className="tiny faint">
            <time dateTime={at}>{clock.moment(at)}</time>
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
            <BidiText text={reason} />
          </p>
        </li>
      ))}
    </ul>
  )
}
