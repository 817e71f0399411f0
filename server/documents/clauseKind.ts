import { clauseOpening } from '@tawafuq/arabic/clauseOpening'

const latinPreambular =
  /^(?:Recalling|Recognizing|Reaffirming|Noting|Welcoming|Having|Bearing|Considering|Emphasizing|Stressing|Guided|Convinced|Mindful|Aware|Acknowledging)\b/u
const enactingFormula =
  /^(?:و?(?:إن|نحن)[ \u00A0]|The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Council|Conference)\b|We,? )/u

/** Whether words open a clause of the preamble (`وإذ تشير …`, `اقتناعا منها …`), in Arabic or English. */
export function opensPreambular(text: string): boolean {
  if (latinPreambular.test(text)) return true
  const opening = clauseOpening(text)
  return opening !== null && opening.role === 'preambular' && opening.strength >= 0.8
}

/** Whether words open an operative clause with a verb of decision (`تقرر …`, `ونطلب …`). */
export function opensOperative(text: string): boolean {
  const opening = clauseOpening(text)
  return opening !== null && opening.role === 'operative' && opening.strength >= 0.8
}

/** Whether words name who speaks and nothing more (`إن الجمعية العامة،`). */
export function isEnactingFormula(text: string): boolean {
  return text.length < 120 && enactingFormula.test(text) && !/[.؛:]$/u.test(text)
}
