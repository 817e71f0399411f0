import { useEffect } from 'react'

/** Names the page in the window's title, where screen readers and tabs find it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
