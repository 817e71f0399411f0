/** Which components React has drawn, read from its own tree as its developer tools read it. */

/** As much of a fiber as is looked at: https://github.com/facebook/react, packages/react-devtools-shared. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly type: unknown
  readonly memoizedProps: Readonly<Record<string, unknown>> | null
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly return: Fiber | null
}

/** Set by React on what it has drawn in a commit. */
const performedWork = 1
/** Functions, classes, forwarded and memoised ones: what has a body that is called to be drawn. */
const drawnTags: ReadonlySet<number> = new Set([0, 1, 11, 14, 15])

interface Rendered {
  readonly component: string
  /** The nearest id among the properties of the component and those around it. */
  readonly of: string | null
}

export interface RenderWatch {
  /** What was drawn since the last time it was asked. */
  readonly take: () => readonly Rendered[]
}

/** Has to be called before React's renderer is loaded, which asks for it once. */
export function watchRenders(): RenderWatch {
  let rendered: Rendered[] = []
  const hook = {
    supportsFiber: true,
    checkDCE: () => undefined,
    inject: () => 1,
    onScheduleFiberRoot: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_: number, root: { readonly current: Fiber }) {
      walk(root.current, root.current.alternate)
    },
  }
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook })

  function walk(fiber: Fiber, before: Fiber | null): void {
    if (fiber === before) return
    if (drawnTags.has(fiber.tag) && (before === null || (fiber.flags & performedWork) === performedWork)) {
      rendered.push({ component: nameOf(fiber.type), of: idAround(fiber) })
    }
    // A part that React left alone keeps the very same child.
    if (before !== null && fiber.child === before.child) return
    for (let child = fiber.child; child !== null; child = child.sibling) walk(child, child.alternate)
  }

  return {
    take() {
      const taken = rendered
      rendered = []
      return taken
    },
  }
}

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name
  if (typeof type !== 'object' || type === null) return ''
  const { type: inner, render } = type as { readonly type?: unknown; readonly render?: unknown }
  return nameOf(inner ?? render)
}

function idAround(fiber: Fiber | null): string | null {
  for (let at = fiber; at !== null; at = at.return) {
    const { id, paragraph } = at.memoizedProps ?? {}
    const own = typeof paragraph === 'object' && paragraph !== null && 'id' in paragraph ? paragraph.id : id
    if (typeof own === 'string' && /^p\d+$/.test(own)) return own
  }
  return null
}
