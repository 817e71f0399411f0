const alefs = 'اأإآ'
const seats = 'ؤئأء'

/**
 * Whether two forms differ only as people confuse letters: a hamza that is left out, added or on another seat, ي and ى or
 * ه for ة at the end, ض and ظ. More than one such letter is taken for another word unless the word is long. What inflection
 * changes by right (شركائها and شركاؤها, يؤخذ and يأخذ) is no confusion.
 */
export function isConfusion(written: string, meant: string): boolean {
  if (meant === `${written}ء`) return /(?<!ه)ا$/u.test(written) && written.length > 4
  if (meant.length !== written.length) return false
  let slips = 0
  for (let place = 0; place < written.length; place += 1) {
    const [wrote, means] = [written[place] ?? '', meant[place] ?? '']
    if (wrote === means) continue
    if (!isSlip(wrote, means, written, place)) return false
    slips += 1
  }
  return slips === 1 || (slips === 2 && written.length > 5)
}

function isSlip(wrote: string, means: string, written: string, place: number): boolean {
  const hasArticle = /^[وف]?(?:[بك]?ال|لل)/u.test(written)
  const after = written.length - place - 1
  if (after === 0) {
    const isVerb = /^[وفس]{0,2}[يتن]/u.test(written)
    if (wrote === 'ه') return means === 'ة'
    if (wrote === 'ى') return means === 'ي' && (hasArticle || !isVerb)
    if (wrote === 'ي') return means === 'ى' && written.length > 4
    return false
  }
  if ((wrote === 'ض' && means === 'ظ') || (wrote === 'ظ' && means === 'ض')) return written.length > 2
  if (alefs.includes(wrote) && alefs.includes(means)) return isAlefSlip(wrote, means, written.slice(place + 1))
  // Behind a letter of the present tense the seat tells one voice from the other, and behind an alef one case from another.
  const before = written.slice(0, place)
  const opensVerb = /^[وفسل]{0,2}[يتن]$/u.test(before)
  if (seats.includes(wrote) && seats.includes(means)) return after > 1 && !opensVerb && !before.endsWith('ا')
  if ((wrote === 'و' && means === 'ؤ') || (wrote === 'ي' && means === 'ئ')) return true
  return wrote === 'ؤ' && means === 'و' && written.length > 5 && !opensVerb
}

/** Nouns of إفعال whose fellows in أفعال, plurals as إبعاد and أبعاد are, nobody writes. */
const single = /^(?:نسان|رهاب|علان|نتاج|سلام|شراف|دماج|جراء|نشاء|صلاح|بلاغ|لغاء|نجاز|سهام|عداد|عتاق|يجاد|مكان|دراك)/u

function isAlefSlip(wrote: string, means: string, rest: string): boolean {
  if (wrote === 'آ') return false
  if (means === 'إ' && wrote === 'أ') return single.test(rest) || (rest.length > 3 && !/^\p{L}{2}ا\p{L}/u.test(rest))
  if (means === 'أ' && wrote === 'إ')
    return rest.length > 3 && !/^\p{L}{2}ا\p{L}(?:ات|ة|ها|هم|ه|نا|ا|ي|ين)?$/u.test(rest)
  return true
}
