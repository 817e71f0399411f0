/** `npm run sentences`: all sentences of the product as Markdown tables, on standard output. */
import { type ReadSentence, sentencesForReaders } from './sentencesForReaders.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const groups = new Map<string, ReadSentence[]>()
for (const sentence of sentencesForReaders()) {
  const group = groups.get(sentence.where) ?? []
  group.push(sentence)
  groups.set(sentence.where, group)
}
const lines = [...groups].flatMap(([where, sentences]) => [
  `## ${where}`,
  '',
  '| | values | العربية | English |',
  '|---|---|---|---|',
  ...sentences.map(({ name, values, ar, en }) => `| ${name} | ${values.join(', ')} | ${cell(ar)} | ${cell(en)} |`),
  '',
])
process.stdout.write(
  `# Sentences\n\nWhat stands in braces is put in; of a verb both genders are shown.\n\n${lines.join('\n')}`,
)
