import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { Outline } from '../../features/paragraph/index.ts'
import { WhoIsHere } from '../../features/presence/index.ts'
import { useTextTools, useTextToolsState } from '../../statement/useTextTools.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'

/** The side of orientation: every paragraph in a line, who is here, and the keys that work. */
export function OutlineSide() {
  const { t } = useTranslation(['statement', 'presence'])
  const { actor } = useWorkspace()
  const tools = useTextTools()
  const isOpen = useTextToolsState((state) => state.isOutlining)
  const shut = () => tools.show({ isOutlining: false })
  return (
    <nav
      className="side side-outline"
      aria-label={t('outline')}
      data-open={isOpen ? '' : undefined}
      onClick={(event) => {
        // What was chosen is what one wants to see next.
        if (event.target instanceof Element && event.target.closest('.outline a') !== null) shut()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') shut()
      }}
    >
      <div className="outline-head">
        <h2>{t('outline')}</h2>
        {isOpen && (
          <Button tone="quiet" sign="cross" autoFocus aria-label={t('close', { ns: 'shell' })} onPress={shut} />
        )}
      </div>
      <PartBoundary>
        <Outline />
      </PartBoundary>
      <h2 className="side-next">{t('here', { ns: 'presence' })}</h2>
      <PartBoundary>
        <WhoIsHere />
      </PartBoundary>
      <h2 className="side-next">{t('keys')}</h2>
      <ul className="hints">
        <li>
          <span>{t(actor.role === 'rapporteur' ? 'keyNextBracket' : 'keyNext')}</span>
          <Keys keys={['Alt', '↓', '↑']} />
        </li>
        <li>
          <span>{t('keyOpen')}</span>
          <Keys keys={['Enter']} />
        </li>
        <li>
          <span>{t('keyBack')}</span>
          <Keys keys={['Esc']} />
        </li>
        <li>
          <span>{t('keyAct')}</span>
          <Keys keys={['Alt', 'Enter']} />
        </li>
      </ul>
    </nav>
  )
}
