/** An independent client of the contract: plain fetch, nothing of ours. */

export interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
}

/** Thrown for an answer that is not 2xx, with the problem that it carried. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`)
    this.problem = problem
  }
}

export interface ApiClient {
  readonly token: string
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
}

/** Signs in with a join token and gives a client of that session. */
export async function signIn(api: string, joinToken: string): Promise<ApiClient> {
  const { token } = await call<{ token: string }>(api, 'POST', '/session', { joinToken }, {})
  const bearer = { authorization: `Bearer ${token}` }
  return {
    token,
    get: (path) => call(api, 'GET', path, undefined, bearer),
    post: (path, body, headers = {}) => call(api, 'POST', path, body, { ...bearer, ...headers }),
  }
}

async function call<Answer>(
  api: string,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const isText = typeof body === 'string'
  const response = await fetch(api + path, {
    method,
    headers: { ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  })
  const answer = response.status === 204 ? null : await response.json()
  if (!response.ok) throw new Refused({ ...(answer as Omit<Problem, 'status'>), status: response.status })
  return answer as Answer
}
