/**
 * Links and card codes issued in this window. The server keeps no link, only its hash, so that whoever reads its disk enters as
 * nobody; here they last as long as the window, to be copied, shown as QR, and printed.
 */
const storageKey = 'tawafuq.invitations'

/** How a participant comes in: by link, or by the code of a card. */
export interface HeldLink {
  readonly joinUrl: string
  readonly cardCode: string
}

type Links = Readonly<Record<string, HeldLink>>

let links: Links | undefined
const watchers = new Set<() => void>()

/** Links by participant. */
export function heldLinks(): Links {
  links ??= read()
  return links
}

export function holdLinks(given: Links): void {
  links = { ...heldLinks(), ...given }
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(links))
  } catch {
    // Storage may be forbidden; the links then last as long as the page.
  }
  for (const tell of watchers) tell()
}

export function watchLinks(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

function read(): Links {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Links
  } catch {
    return {}
  }
}
