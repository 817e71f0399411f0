import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../design-system/Button.tsx'
import { Menu } from '../../design-system/Menu.tsx'
import { useTextTools, useTextToolsState } from '../../statement/useTextTools.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ExportDialog } from '../exporting/index.ts'
import { SearchField } from '../search/index.ts'

/** In the bar: finding words, the drafting check, comparing versions, and the statement as a file. */
export function TextTools() {
  const { t } = useTranslation(['textTools', 'record', 'statement'])
  const tools = useTextTools()
  const [, go] = useLocation()
  const { store, actor } = useWorkspace()
  const meetingId = useSnapshot((snapshot) => snapshot.statement?.meetingId)
  const id = useSnapshot((snapshot) => snapshot.statement?.id)
  const isAdopted = useSnapshot((snapshot) => snapshot.statement?.stage === 'adopted')
  const isChecking = useTextToolsState((state) => state.isChecking)
  const isSearching = useTextToolsState((state) => state.isSearching)
  const isExporting = useTextToolsState((state) => state.isExporting)
  useSearchKey(() => tools.show({ isSearching: true }))
  if (id === undefined) return null
  return (
    <div className="text-tools">
      <span className="text-tools-search">
        <Button
          tone="quiet"
          sign="search"
          aria-label={t('search')}
          aria-expanded={isSearching}
          onPress={() => tools.show({ isSearching: !isSearching })}
        />
      </span>
      {!isAdopted && (
        <button
          type="button"
          className="btn btn-quiet text-tools-check"
          aria-pressed={isChecking}
          onClick={() => tools.show({ isChecking: !isChecking })}
        >
          {t('check')}
        </button>
      )}
      <Menu
        label={t('tools')}
        acts={[
          ...(isAdopted
            ? []
            : [
                {
                  id: 'outline',
                  name: t('outline', { ns: 'statement' }),
                  sign: 'list' as const,
                  onAct: () => tools.show({ isOutlining: true }),
                },
              ]),
          { id: 'search', name: t('search'), sign: 'search', onAct: () => tools.show({ isSearching: true }) },
          ...(isAdopted
            ? []
            : [
                {
                  id: 'check',
                  name: t(isChecking ? 'checkClose' : 'check'),
                  sign: 'check' as const,
                  onAct: () => tools.show({ isChecking: !isChecking }),
                },
              ]),
          {
            id: 'compare',
            name: t('compare'),
            sign: 'text',
            onAct: () => {
              store.leaveEditor()
              go(`/statements/${id}/compare`)
            },
          },
          {
            id: 'record',
            name: t('link', { ns: 'record' }),
            sign: 'list',
            onAct: () => go(`/statements/${id}/record`),
          },
          { id: 'meeting', name: t('toMeeting'), sign: 'people', onAct: () => go(`/meetings/${meetingId}`) },
          ...(actor.role === 'secretariat'
            ? [
                {
                  id: 'set-up',
                  name: t('toSetUp'),
                  sign: 'text' as const,
                  onAct: () => go(`/meetings/${meetingId}/set-up`),
                },
              ]
            : []),
          { id: 'export', name: t('export'), sign: 'download', onAct: () => tools.show({ isExporting: true }) },
        ]}
      >
        <Button tone="quiet" aria-label={t('tools')}>
          <span className="text-tools-word">{t('tools')}</span>
          <span className="text-tools-more" aria-hidden="true">
            ⋯
          </span>
        </Button>
      </Menu>
      {isSearching && <SearchField />}
      <ExportDialog statementId={id} isOpen={isExporting} onClose={() => tools.show({ isExporting: false })} />
    </div>
  )
}

/** The stroke opens the search wherever nobody writes; by its place too, for Arabic keyboards have ظ there. */
function useSearchKey(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.key !== '/' && event.code !== 'Slash') return
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]')
      )
        return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
