import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import type { Parking } from '@tawafuq/domain/acts/statement'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Sign } from '../../design-system/Sign.tsx'
import { useDesk, useSnapshot } from '../../statement/useDesk.ts'
import { useForecast, useRight } from '../../statement/useForecast.ts'
import { formatMoment } from '../../words/formatMoment.ts'

/** Under a parked paragraph: who has it, since when, what they were asked for, and the way back. */
export function ParkedNote({ id }: { readonly id: ParagraphId }) {
  const parked = useSnapshot((snapshot) => snapshot.statement?.paragraphs.find((one) => one.id === id)?.parked ?? null)
  return parked === null ? null : <Parked id={id} parked={parked} />
}

function Parked({ id, parked }: { readonly id: ParagraphId; readonly parked: Parking }) {
  const { t } = useTranslation('floor')
  const { store, language } = useDesk()
  const forecast = useForecast(id)
  const mayBring = useRight('bringBack')
  const time = formatMoment(parked.at, language)
  return (
    <div className="parked-note" data-state="parked">
      <Sign name="parked" />
      <p>
        {t('parkedWith', { with: parked.with, time })}
        {parked.note !== null && ` ${parked.note}`}
      </p>
      {mayBring && forecast({ type: 'bringBack', paragraphId: id, report: '…' }, id) === null && (
        <Button sign="undo" onPress={() => store.open(id, { kind: 'bring-back' })}>
          {t('bringBack')}
        </Button>
      )}
    </div>
  )
}
