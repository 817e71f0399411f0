import { heldSession } from './heldSession.ts'
import type { Answer, Problem } from './request.ts'

export interface ExportedFile {
  readonly content: Blob
  /** The name that the server gives the file: after the title of the statement. */
  readonly name: string
}

/** Fetches a statement as a file. Its refusals come back as problems; it rejects only when aborted. */
export async function fetchExport(
  statementId: string,
  format: string,
  view: string,
  signal?: AbortSignal,
): Promise<Answer<ExportedFile>> {
  const token = heldSession()?.token
  try {
    const response = await fetch(
      `/api/v1/statements/${encodeURIComponent(statementId)}/export/${format}?view=${view}`,
      {
        credentials: 'same-origin',
        headers: {
          'accept-language': document.documentElement.lang === 'en' ? 'en, ar;q=0.5' : 'ar, en;q=0.5',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(signal && { signal }),
      },
    )
    if (!response.ok) {
      const said = (await response.json().catch(() => ({ code: 'fault', title: '' }))) as Problem
      return { ok: false, problem: { ...said, status: response.status } }
    }
    const name = fileName(response.headers.get('content-disposition')) ?? `statement.${format}`
    return { ok: true, value: { content: await response.blob(), name } }
  } catch (fault) {
    if (signal?.aborted === true) throw fault
    return { ok: false, problem: { code: 'unreachable', title: '', status: 0 } }
  }
}

/** The name in a Content-Disposition: `filename*` of RFC 6266 before the plain one; null where there is none. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '')?.[1]
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // A name that is no UTF-8 is as good as none.
    }
  }
  return /filename="([^"]+)"/iu.exec(disposition ?? '')?.[1] ?? null
}
