/**
 * `npm run witness -- --name=NAME --log=VKEY …`: a witness of others' logs (c2sp.org/tlog-witness). Prints its own vkey, to be
 * put into policies. Ends with 78 where it is started wrongly.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isKeyName } from '@tawafuq/log/note'
import { printVerifierKey, readVerifierKey, type VerifierKey } from '@tawafuq/log/verifierKey'
import { logSigner } from '../identity/logSigner.ts'
import { nodeCrypto } from '../identity/nodeCrypto.ts'
import { SecretRefusal } from '../identity/SecretRefusal.ts'
import { StartRefusal } from '../storage/StartRefusal.ts'
import { lockDataFolder } from '../storage/sqlite/lockDataFolder.ts'
import { createWitness, MAX_ADD_CHECKPOINT_BYTES, type Witness } from '../transparency/createWitness.ts'

const EXIT_WRONG_CONFIGURATION = 78
const usage = {
  ar: 'الاستعمال: npm run witness -- --name=NAME --log=VKEY [--log=VKEY] [--port=8788] [--host=127.0.0.1] [--data=./witness-data]، حيث VKEY مفتاح سجل أو ملف فيه سطور منها.',
  en: 'Usage: npm run witness -- --name=NAME --log=VKEY [--log=VKEY] [--port=8788] [--host=127.0.0.1] [--data=./witness-data], where VKEY is the key of a log, or a file with lines of them.',
}

process.umask(0o077)
run()

function run(): void {
  const given = readArguments()
  if (given === null) {
    refuse(usage)
    return
  }
  const { name, logs, port, host, folder } = given
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Two witnesses of one folder would each cosign a branch of their own.
    lockDataFolder(folder)
    const signer = logSigner(folder, 'witness-key.pem')
    const now = (): number => Math.floor(Date.now() / 1000)
    const witness = createWitness({ crypto: nodeCrypto, name, signer, logs, folder, now })
    const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (req, res) =>
      answer(witness, req, res),
    )
    server.on('error', (fault) => refuse({ ar: fault.message, en: fault.message }))
    server.listen(port, host, () => {
      const address = server.address()
      const at = typeof address === 'object' && address !== null ? address.port : port
      process.stdout.write(`witness ${printVerifierKey(witness.key)} http://${host}:${at}/\n`)
    })
    const stop = (): void => {
      server.close(() => process.exit(0))
      server.closeIdleConnections()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    refuse(fault instanceof SecretRefusal || fault instanceof StartRefusal ? fault : { ar: why, en: why })
  }
}

interface Given {
  readonly name: string
  readonly logs: readonly VerifierKey[]
  readonly port: number
  readonly host: string
  readonly folder: string
}

function readArguments(): Given | null {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      options: { name: text, log: { ...text, multiple: true }, port: text, host: text, data: text },
    })
    const keys = (values.log ?? []).flatMap(keysIn)
    const logs = keys.filter((key): key is VerifierKey => key?.type === 'note')
    const port = Number(values.port ?? '8788')
    const isWhole =
      isKeyName(values.name ?? '') && logs.length > 0 && logs.length === keys.length && port >= 0 && port <= 65_535
    if (!isWhole || values.name === undefined) return null
    const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.data ?? './witness-data')
    return { name: values.name, logs, port, host: values.host ?? '127.0.0.1', folder }
  } catch {
    return null
  }
}

/** A vkey that was given, or those in a file: lines of vkeys alone, or of a policy. */
function keysIn(given: string): readonly (VerifierKey | null)[] {
  const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), given)
  if (!existsSync(file)) return [readVerifierKey(nodeCrypto, given)]
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(/\s+/)
      const key = words[0] === 'log' ? words[1] : words.length === 1 ? words[0] : undefined
      return key === undefined || key === '' || key.startsWith('#') ? [] : [readVerifierKey(nodeCrypto, key)]
    })
}

type WitnessAnswer = ReturnType<Witness['addCheckpoint']>

const plain = (status: number, body = ''): WitnessAnswer => ({ status, type: 'text/plain; charset=utf-8', body })

function answer(witness: Witness, req: IncomingMessage, res: ServerResponse): void {
  const send = ({ status, type, body }: WitnessAnswer): void => {
    res.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body)
  }
  const path = new URL(req.url ?? '/', 'http://witness').pathname
  if (path === '/add-checkpoint' && req.method === 'POST') receive(witness, req, send)
  else send(sayOf(witness, req.method ?? '', path))
}

/** What is said to everything but an add-checkpoint. */
function sayOf(witness: Witness, method: string, path: string): WitnessAnswer {
  if (path === '/add-checkpoint') return plain(405)
  if (method !== 'GET') return plain(404)
  if (path === '/healthz') return plain(200, 'ok\n')
  const monitored = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path)?.[1]
  const checkpoint = monitored === undefined ? null : witness.checkpointOf(monitored)
  return checkpoint === null ? plain(404) : plain(200, checkpoint)
}

function receive(witness: Witness, req: IncomingMessage, send: (said: WitnessAnswer) => void): void {
  const pieces: Buffer[] = []
  let bytes = 0
  req.on('data', (piece: Buffer) => {
    bytes += piece.length
    if (bytes <= MAX_ADD_CHECKPOINT_BYTES) pieces.push(piece)
    else if (bytes - piece.length <= MAX_ADD_CHECKPOINT_BYTES) {
      send(plain(413))
      req.destroy()
    }
  })
  req.on('end', () => {
    if (bytes > MAX_ADD_CHECKPOINT_BYTES) return
    try {
      send(witness.addCheckpoint(Buffer.concat(pieces).toString('utf8')))
    } catch (fault) {
      process.stderr.write(`${String(fault)}\n`)
      send(plain(500))
    }
  })
}

function refuse({ ar, en }: { readonly ar: string; readonly en: string }): void {
  process.stderr.write(`${ar} / ${en}\n`)
  process.exit(EXIT_WRONG_CONFIGURATION)
}
