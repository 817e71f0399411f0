const above = pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ')
const below = pairs('0123456789+-−=()aeox', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ')

function pairs(plain: string, set: string): ReadonlyMap<string, string> {
  const signs = [...set]
  return new Map([...plain].map((letter, at) => [letter, signs[at] ?? letter]))
}

/**
 * Words set above or below the line in letters that stand there of themselves: `10` and `6` give `10⁶`. Null where a
 * letter has no such form, for half of an exponent is worse than none.
 */
export function raisedLetters(text: string, where: 'superscript' | 'subscript'): string | null {
  const set = where === 'superscript' ? above : below
  const out = [...text].map((letter) => set.get(letter) ?? (/\s/u.test(letter) ? letter : null))
  return out.includes(null) ? null : out.join('')
}
