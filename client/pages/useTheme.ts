import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'tawafuq.theme'
const watchers = new Set<() => void>()

/** Shows the theme that the reader chose last on this device; the device's own setting until they choose. */
export function showChosenTheme(): void {
  try {
    show(themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? 'system')
  } catch {
    show('system')
  }
}

/** The theme in use, and the act that changes and remembers it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(watchTheme, shownTheme, () => 'system'), chooseTheme]
}

function chooseTheme(theme: Theme): void {
  show(theme)
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function shownTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'system'
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  for (const tell of watchers) tell()
}

function watchTheme(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
