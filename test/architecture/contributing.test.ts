import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BracketPlaced } from '@tawafuq/domain/acts/bracket/events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../scripts/places.mjs'
import { capture } from '../../scripts/runStep.mjs'
import { bracketId, circumstances, given, noon, opened, paragraphId } from '../kit/given.ts'
import { chair, firstOfA } from '../kit/people.ts'

const bracketed = [
  firstOfA,
  BracketPlaced({
    bracketId: bracketId('b1'),
    paragraphId: paragraphId('p2'),
    draft: 1,
    kind: 'instructions',
    reason: null,
    quote: { exact: 'الحكومات' },
    range: { start: 5, end: 13 },
    delegationId: firstOfA.delegationId,
  }),
] as const

const page = readFileSync(join(root, 'docs', 'CONTRIBUTING.md'), 'utf8')
const pieces = [...page.matchAll(/```ts (\w+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => ({ name, text }))
let folder = ''

beforeAll(() => {
  // Inside test/, so that the packages of the workspace are found as a file there finds them.
  folder = mkdtempSync(join(root, 'test', '.example-'))
  for (const { name, text } of pieces) writeFileSync(join(folder, `${name}.ts`), text)
  const base = { extends: join(root, 'test', 'tsconfig.json'), include: ['*.ts'], exclude: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(base))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[HO15] the example of a new act compiles as it stands on the page', { timeout: 120_000 }, async () => {
  expect(pieces.map(({ name }) => name)).toEqual(['bracketDueMoved', 'moveBracketDue'])
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { code, output } = await capture(process.execPath, [compiler, '-p', folder], folder, process.env)
  expect({ code, output }).toEqual({ code: 0, output: '' })
})

test('[HO15] the example of a new act is decided, folded and told', async () => {
  const { moveBracketDue } = await import(pathToFileURL(join(folder, 'moveBracketDue.ts')).href)
  const { BracketDueMoved } = await import(pathToFileURL(join(folder, 'bracketDueMoved.ts')).href)
  const { statement } = given(opened, bracketed)
  const [bracket] = statement.brackets
  const asked = (dueAt: string) =>
    moveBracketDue.decide(
      statement,
      { type: 'moveBracketDue', bracketId: bracket?.id, dueAt, reason: 'لم تصل التعليمات' },
      circumstances(chair),
    )
  expect(asked(noon)).toEqual({ accepted: false, refusal: { code: 'deadline-passed' } })
  const decision = asked('2099-01-01T00:00:00.000Z')
  expect(decision.accepted).toBe(true)
  const [event] = decision.events
  expect(BracketDueMoved.schema.parse(event)).toEqual(event)
  const after = BracketDueMoved.evolve(statement, event, { actor: chair, at: noon })
  expect(after.brackets[0]?.dueAt).toBe('2099-01-01T00:00:00.000Z')
})
