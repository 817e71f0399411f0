/** People of one meeting, on whichever node of a deployment each is. */
import { type ApiClient, Refused, signIn } from './apiClient.ts'
import { type RunningServer, secretariatToken } from './runningServer.ts'

export interface Sheet {
  readonly version: number
  readonly stage: string
  readonly paragraphs: readonly {
    readonly id: string
    readonly text: string
    readonly state: string
    readonly draft: { readonly room: string; readonly open: boolean }
  }[]
}

/** Somebody with the session that they have, at a node. */
export function at(node: RunningServer, { token }: ApiClient): ApiClient {
  const bearer = { authorization: `Bearer ${token}` }
  const ask = async <Answer>(method: string, path: string, body?: unknown, more = {}): Promise<Answer> => {
    const response = await fetch(node.api + path, {
      method,
      headers: { ...bearer, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = response.status === 204 ? null : await response.json()
    if (!response.ok) throw new Refused({ ...(answer as { code: string; title: string }), status: response.status })
    return answer as Answer
  }
  return {
    token,
    get: (path) => ask('GET', path),
    post: (path, body, headers) => ask('POST', path, body, headers),
  }
}

/** A meeting with a chair, two rapporteurs at different nodes, and a statement of these paragraphs. */
export async function convene(a: RunningServer, b: RunningServer, texts: readonly string[]) {
  const office = await signIn(a.api, secretariatToken)
  const { id: meeting } = await office.post<{ id: string }>('/meetings', { title: { ar: 'اجتماع' } })
  const { id: delegationId } = await office.post<{ id: string }>(`/meetings/${meeting}/delegations`, {
    name: { ar: 'وفد' },
    code: 'A',
    group: 'government',
  })
  const seat = async (name: string, role: string, node: RunningServer) => {
    const { id, joinToken } = await office.post<{ id: string; joinToken: string }>(
      `/meetings/${meeting}/participants`,
      { name, role, attendance: 'onsite', ...(role === 'delegate' && { delegationId }) },
    )
    return { id, session: await signIn(node.api, joinToken) }
  }
  const chair = await seat('الرئيسة', 'chair', a)
  const [one, other] = [await seat('المقرر', 'rapporteur', a), await seat('المقررة', 'rapporteur', b)]
  const { id: statement } = await office.post<{ id: string }>(`/meetings/${meeting}/statements`, {
    title: { ar: 'بيان' },
    houseStyle: 'escwa',
    blocks: texts.map((text, nth) => ({ kind: 'operative', level: 0, label: String(nth + 1), text })),
  })
  const sheet = () => office.get<Sheet>(`/statements/${statement}`)
  return { office, meeting, statement, chair, one, other, sheet, acts: `/statements/${statement}/commands` }
}
