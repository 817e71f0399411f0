import { clauseOpening } from '@tawafuq/arabic/clauseOpening'

const latinPreambular =
  /^(?:Recalling|Recognizing|Reaffirming|Noting|Welcoming|Having|Bearing|Considering|Emphasizing|Stressing|Guided|Convinced|Mindful|Aware|Acknowledging)\b/u
const enactingFormula =
  /^(?:و?(?:إن|نحن)[ \u00A0]|The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Council|Conference)\b|We,? )/u

/**
 * What the first words of a paragraph make of it: a clause of the preamble (`وإذ تشير …`, `اقتناعا منها …`), the line
 * that names who speaks and nothing more (`إن الجمعية العامة،`), a clause with a verb of decision (`تقرر …`), or null.
 */
export function clauseKind(text: string): 'preambular' | 'chapeau' | 'operative' | null {
  const opening = clauseOpening(text)
  const sure = opening !== null && opening.strength >= 0.8
  if (latinPreambular.test(text) || (sure && opening.role === 'preambular')) return 'preambular'
  if (text.length < 120 && enactingFormula.test(text) && !/[.؛:]$/u.test(text)) return 'chapeau'
  return sure && opening.role === 'operative' ? 'operative' : null
}
