/** A whole number in ASCII decimals without leading zeroes, up to 2^53 - 1; null for every other spelling. */
export function wholeNumber(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}
