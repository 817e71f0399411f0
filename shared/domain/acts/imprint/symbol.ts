/** Symbols of documents: one spelling each, in letters that cannot be taken for others, and fit for an address (rule RG1). */

/** Letters, digits and signs of official symbols; no letter of another script that looks like one of these. */
const whole = /^[A-Za-z0-9](?:[A-Za-z0-9.()*_-]|\/(?=[A-Za-z0-9(]))*$/
/** Ends of the addresses of versions, files and corrigenda, which are given by the act that issues one (rule RG6). */
const addressed = /(?:\/v\/\d+|\/Corr\.\d+|\.(?:json|akn|pdf|docx|html|txt|bundle))$/i

/** Whether a text can be a symbol. */
export function isSymbol(text: string): boolean {
  return whole.test(text) && !text.includes('..') && !addressed.test(text)
}

/** By which two symbols are told to be the same: those that differ in capitals alone are one. */
export function symbolKey(symbol: string): string {
  return symbol.toUpperCase()
}

/** Whether a text can be a pattern of symbols: a symbol in which `{n}` stands for a number, and `{year}` may for the year. */
export function isSymbolPattern(text: string): boolean {
  return text.split('{n}').length === 2 && isSymbol(symbolOf(text, 1, '2000'))
}

export function symbolOf(pattern: string, number: number, year: string): string {
  return pattern.replace('{n}', String(number)).replaceAll('{year}', year)
}
