/** A balancer before several nodes: HAProxy with the configuration that is shipped, or a plain one where there is none. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shipped = fileURLToPath(new URL('../../deploy/haproxy.cfg', import.meta.url))
const haproxy = ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy'].find((path) => existsSync(path)) ?? null

export interface Balancer {
  readonly kind: 'haproxy' | 'plain'
  readonly close: () => Promise<void>
}

/** Listens on a port and leads to the nodes, given by their addresses. Resolves when it takes connections. */
export async function openBalancer(port: number, nodes: readonly [string, string]): Promise<Balancer> {
  return haproxy === null ? openPlain(port, nodes) : openHaproxy(haproxy, port, nodes)
}

async function openHaproxy(program: string, port: number, [one, two]: readonly [string, string]): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'tawafuq-haproxy-'))
  const given = readFileSync(shipped, 'utf8')
    .replace('bind :8787', `bind 127.0.0.1:${port}`)
    .replace('one:8787', new URL(one).host)
    .replace('two:8787', new URL(two).host)
  writeFileSync(join(folder, 'haproxy.cfg'), given)
  const child = spawn(program, ['-db', '-f', join(folder, 'haproxy.cfg')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let printed = ''
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = once(child, 'exit')
  while (!(await takes(port))) if (child.exitCode !== null) throw new Error(`HAProxy ended: ${printed}`)
  return {
    kind: 'haproxy',
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function takes(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const say = (does: boolean) => () => {
      socket.destroy()
      resolve(does)
    }
    socket.once('connect', say(true))
    socket.once('error', say(false))
  })
}

/** Each connection goes to the node that has fewest and says that it is ready. */
async function openPlain(port: number, nodes: readonly [string, string]): Promise<Balancer> {
  const open = new Map<string, Set<Socket>>(nodes.map((node) => [node, new Set()]))
  const isReady = async (node: string): Promise<boolean> => {
    try {
      return (await fetch(`${node}/readyz`)).ok
    } catch {
      return false
    }
  }
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    void joinToNode(socket)
  })
  async function joinToNode(socket: Socket): Promise<void> {
    const fewest = [...open].sort(([, some], [, others]) => some.size - others.size)
    for (const [node, sockets] of fewest) {
      if (!(await isReady(node))) continue
      const { port: at, hostname } = new URL(node)
      const further = connect(Number(at), hostname)
      sockets.add(socket)
      further.on('error', () => socket.destroy())
      further.on('close', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        further.destroy()
      })
      socket.pipe(further).pipe(socket)
      return
    }
    socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    kind: 'plain',
    async close() {
      for (const sockets of open.values()) for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
