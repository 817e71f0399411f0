import { useTranslation } from 'react-i18next'

/** Lines where text will be, while it is on its way. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label?: string }) {
  const { t } = useTranslation()
  return (
    <div className="ghosts" aria-busy="true">
      <span className="hidden" role="status">
        {label ?? t('loading')}
      </span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span className="ghost" key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
