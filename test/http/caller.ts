/** One who calls the API, with a token of theirs or none. */
export interface Caller {
  readonly token: string | null
  get(path: string, headers?: Record<string, string>): Promise<Told>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Told>
  call(method: string, path: string, init?: RequestInit): Promise<Told>
}

/** What was answered: JSON where it was JSON, else the text. */
export interface Told {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

export function caller(url: string, token: string | null = null): Caller {
  const call = async (method: string, path: string, init: RequestInit = {}): Promise<Told> => {
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('Authorization', `Bearer ${token}`)
    const response = await fetch(path.startsWith('/') ? `${url}/api/v1${path}` : path, { ...init, method, headers })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text }
  }
  return {
    token,
    call,
    get: (path, headers = {}) => call('GET', path, { headers }),
    post: (path, body, headers = {}) =>
      call('POST', path, {
        headers: { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}

/** Signs in with a join token. */
export async function signIn(url: string, joinToken: string): Promise<Caller> {
  const { status, body } = await caller(url).post('/session', { joinToken })
  if (status !== 200) throw new Error(`Signing in was answered ${status}`)
  return caller(url, body.token)
}
