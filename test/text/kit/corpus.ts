import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../shared/corpus/', import.meta.url)

/** The official texts and statements lie beside the repository on some machines and not on others. */
export const hasCorpus = existsSync(folder)

/** The names of the official files, or none. */
export function officialNames(): readonly string[] {
  return hasCorpus ? readdirSync(new URL('official-akn/', folder)).filter((name) => name.endsWith('.xml')) : []
}

/** One official file as it is. */
export function officialXml(name: string): string {
  return readFileSync(new URL(`official-akn/${encodeURIComponent(name)}`, folder), 'utf8')
}

/** A statement's plain text by name. */
export function statementText(name: string): string {
  return readFileSync(new URL(`statements/${name}.txt`, folder), 'utf8')
}

interface Score {
  readonly overall: number
  readonly mismatches: readonly unknown[]
}

/** The scorer that goes with the gold structures. */
export async function scorer(): Promise<(gold: unknown, candidate: unknown) => Score> {
  const module = (await import(new URL('gold/score.mjs', folder).href)) as {
    score: (gold: unknown, candidate: unknown) => Score
  }
  return module.score
}

/** A gold structure by name. */
export function goldOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`gold/${name}.json`, folder), 'utf8')) as unknown
}
