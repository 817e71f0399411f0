// Prints how well the importer reads plain texts made from the official files. `node scoreOfficial.ts [file part]`
import { readdirSync, readFileSync } from 'node:fs'
import { importText } from '@tawafuq/text/importText'
import { officialGold } from './officialGold.ts'
import { type Damage, plainTextOf } from './plainTextOf.ts'

const shared = new URL('../../../../shared/corpus/', import.meta.url)
const { score } = (await import(new URL('gold/score.mjs', shared).href)) as {
  score: (
    gold: unknown,
    candidate: unknown,
  ) => {
    overall: number
    text_recall: number
    block_f1: number
    kind_accuracy: number
    level_accuracy: number | null
    label_accuracy: number | null
    mismatches: unknown[]
  }
}
const print = (...words: readonly unknown[]): void => {
  process.stdout.write(`${words.join(' ')}\n`)
}
const only = process.argv[2]
const damages: readonly Damage[] =
  process.argv[3] === undefined ? ['none', 'blank-lines', 'wrapped', 'page-feet', 'messy'] : [process.argv[3] as Damage]
for (const damage of damages) {
  const rows: { name: string; overall: number }[] = []
  for (const name of readdirSync(new URL('official-akn/', shared)).filter(
    (file) => file.endsWith('.xml') && (only === undefined || only === 'all' || file.includes(only)),
  )) {
    const gold = officialGold(readFileSync(new URL(`official-akn/${encodeURIComponent(name)}`, shared), 'utf8'))
    if (gold.length > 420 && only === undefined) continue
    const { text, blocks } = plainTextOf(gold, damage)
    const result = score({ blocks }, importText(text))
    rows.push({ name, overall: result.overall })
    if (only !== undefined && only !== 'all') print(JSON.stringify({ ...result, name }, null, 1))
    else if (result.overall < 0.95 && only === undefined)
      print(
        damage,
        name,
        result.overall,
        result.text_recall,
        result.block_f1,
        result.kind_accuracy,
        result.level_accuracy,
        result.label_accuracy,
      )
  }
  rows.sort((a, b) => a.overall - b.overall)
  if (only === undefined || only === 'all')
    print(
      damage,
      'mean',
      (rows.reduce((sum, row) => sum + row.overall, 0) / rows.length).toFixed(4),
      'least',
      rows[0]?.overall,
    )
}
