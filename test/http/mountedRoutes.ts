import type { createApp } from '@tawafuq/server/http/createApp'

/** A layer of a router of Express 5, as far as it tells what is mounted. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: { readonly stack?: readonly Layer[] }
}

/**
 * What an application really answers, read from its router and from no list: `api` in the routers below it at any depth,
 * `beside` on itself, each as `get /statements/{statement}`. Answers to every method at once, which refuse, are left out.
 */
export function mountedRoutes(app: ReturnType<typeof createApp>): {
  readonly api: readonly string[]
  readonly beside: readonly string[]
} {
  const layers = app.router.stack as unknown as readonly Layer[]
  const api = layers.flatMap(({ route, handle }) => (route === undefined ? (handle.stack ?? []).flatMap(below) : []))
  return { api, beside: layers.flatMap(routesOf) }
}

function below(layer: Layer): readonly string[] {
  return layer.route === undefined ? (layer.handle.stack ?? []).flatMap(below) : routesOf(layer)
}

function routesOf({ route }: Layer): readonly string[] {
  if (route === undefined) return []
  const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
  return Object.keys(route.methods).flatMap((method) => (method === '_all' ? [] : [`${method} ${path}`]))
}
