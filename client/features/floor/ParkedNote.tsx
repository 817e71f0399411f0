import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Parking } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Button } from '../../design-system/Button.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'

/** Under a parked paragraph: who has it, since when, what they were asked for, and the way back. */
export function ParkedNote({ id }: { readonly id: ParagraphId }) {
  const parked = useSnapshot((snapshot) => snapshot.statement?.paragraphs.find((one) => one.id === id)?.parked ?? null)
  return parked === null ? null : <Parked id={id} parked={parked} />
}

function Parked({ id, parked }: { readonly id: ParagraphId; readonly parked: Parking }) {
  const clock = useClock()
  const { t } = useTranslation('floor')
  const { store } = useWorkspace()
  const dryRun = useDryRun(id)
  const mayBring = useRight('bringBack')
  const time = clock.moment(parked.at)
  return (
    <div className="parked-note" data-state="parked">
      <Icon name="parked" />
      <p>
        {t('parkedWith', { with: parked.with, time })}
        {parked.note !== null && (
          <>
            {' '}
            <BidiText text={parked.note} />
          </>
        )}
      </p>
      {mayBring && dryRun({ type: 'bringBack', paragraphId: id, report: '…' }, id) === null && (
        <Button sign="undo" onPress={() => store.open(id, { kind: 'bring-back' })}>
          {t('bringBack')}
        </Button>
      )}
    </div>
  )
}
