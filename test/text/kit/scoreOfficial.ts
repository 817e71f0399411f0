// How well the importer reads plain texts made from the official files and the gold statements, by kind of damage:
//   node scoreOfficial.ts                     every damage, texts of at most 130 blocks
//   node scoreOfficial.ts 'width 55' 77_57    one damage of one text, with its mismatches
import { importText } from '@tawafuq/text/importText'
import { goldOf, officialNames, officialXml, scorer } from './corpus.ts'
import { type GoldBlock, officialGold } from './officialGold.ts'
import { type Damage, damages, plainTextOf } from './plainTextOf.ts'

const score = await scorer()
const print = (words: string): void => void process.stdout.write(`${words}\n`)
const [wanted, only] = process.argv.slice(2)
const most = Number(process.env.MOST ?? 130)

const texts: { readonly name: string; readonly blocks: readonly GoldBlock[] }[] = officialNames().map((name) => ({
  name,
  blocks: officialGold(officialXml(name)),
}))
for (const name of ['beirut-2017', 'beirut-2019', 'itu-council-1336']) {
  const gold = goldOf(name) as { readonly blocks: readonly (Omit<GoldBlock, 'notes'> & Partial<GoldBlock>)[] }
  texts.push({ name, blocks: gold.blocks.map((block) => ({ ...block, notes: block.notes ?? [] })) })
}

for (const damage of Object.keys(damages) as Damage[]) {
  if (wanted !== undefined && wanted !== damage) continue
  const rows: { readonly name: string; readonly overall: number }[] = []
  for (const { name, blocks: gold } of texts) {
    if (only === undefined ? gold.length > most : !name.includes(only)) continue
    const { text, blocks } = plainTextOf(gold, damage)
    const result = score({ blocks }, importText(text))
    rows.push({ name, overall: result.overall })
    if (only !== undefined) print(`${text}\n${JSON.stringify(result, null, 1)}`)
    else if (wanted !== undefined) print(`${result.overall} ${name}`)
  }
  rows.sort((a, b) => a.overall - b.overall)
  const mean = rows.reduce((sum, row) => sum + row.overall, 0) / rows.length
  print(
    `${damage.padEnd(34)} mean ${mean.toFixed(4)}  least ${rows
      .slice(0, 3)
      .map((row) => `${row.overall} ${row.name.slice(0, 18)}`)
      .join(', ')}`,
  )
}
