import { type TextView, textViews } from '@tawafuq/domain/views/attributedText'
import { useTranslation } from 'react-i18next'
import { Select } from '../../design-system/Field.tsx'
import type { SheetShows } from './useSheetShows.ts'

export type SheetView = TextView | 'working'

const views: readonly SheetView[] = ['working', ...textViews.toReversed()]

interface SheetChoicesProps {
  readonly shows: SheetShows
  readonly choices: readonly SheetShows[]
  readonly onShows: (shows: SheetShows) => void
  readonly view: SheetView
  readonly onView: (view: SheetView) => void
  readonly counted: { readonly shown: number; readonly all: number }
}

/** Over the sheet: which paragraphs are in view, and in what dress the text is read. */
export function SheetChoices({ shows, choices, onShows, view, onView, counted }: SheetChoicesProps) {
  const { t } = useTranslation('statement')
  return (
    <div className="sheet-choices">
      <fieldset className="filters">
        <legend className="hidden">{t('shows')}</legend>
        {choices.map((one) => (
          <button key={one} type="button" className="filter" aria-pressed={one === shows} onClick={() => onShows(one)}>
            {t(`shows_${one}`)}
          </button>
        ))}
        {shows !== 'all' && <span className="tiny faint">{t('showsCount', counted)}</span>}
      </fieldset>
      <Select
        label={t('view')}
        className="select select-small"
        value={view}
        onChange={onView}
        options={views.map((value) => ({ value, name: t(`view_${value}`) }))}
      />
    </div>
  )
}
