const digit = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]'
const letter = '[\\u0621-\\u063A\\u0641-\\u064A\\uFB50-\\uFDFF\\uFE70-\\uFEFC]'
const strong = '\\uFDD0?'
const bis = '(?: ?مكرر[اً\\u064B]*(?: (?:ثاني|ثالث|رابع|خامس)[اًة\\u064B]*)?)?'
const pattern = (source: string): RegExp => new RegExp(`^(${strong})(?:${source})`, 'u')

/** Every form of label at the start of a line; the first group is a strong mark, which belongs to the words after it. */
export const labelPatterns = {
  number: pattern(`(${digit}{1,3}${bis})( {0,3}[-–—]{1,2}|\\.-?| {0,2}\\))(?=[\\s\\uFDD0]|${letter}|$)[\\s\\uFDD0]*`),
  numberDotted: pattern(`(${digit}{1,3}(?:\\.${digit}{1,2}){1,3})([.)-]?)[\\s\\uFDD0]+(?=\\S)`),
  numberReversed: pattern(`([-–.])(?: ?)(${digit}{1,3})(?=\\s|${letter})\\s*(?=${letter})`),
  numberTab: pattern(`(${digit}{1,3})()(?:\\t|\\s*\\t)\\s*`),
  numberBare: pattern(`(${digit}{1,3})()(?: +|\\u00A0|(?=${letter}))(?=\\S)`),
  inBrackets: pattern(`([([]) ?(${digit}{1,3}) ?([)\\]])(?=[\\s\\uFDD0]|${letter}|$)\\s*`),
  letterInBrackets: pattern(`([()\\u200F]{1,2}) ?(${letter}[\\u0640\\u200D]?(?: ?${letter}\\u0640?){0,2}) ?([()])\\s*`),
  letterHalf: pattern(`(${letter}[\\u0640\\u200D]?(?:${letter}(?=[ \\t]?\\)))?)( ?\\)|\\.(?=\\s)| ?[-–](?=\\s))\\s*`),
  latin: pattern(`(\\(?)([a-z]{1,2})(\\)|\\.(?=\\s))\\s*`),
  roman: pattern(`(\\(?)([ivx]{1,5})(\\))\\s*`),
  quoted: pattern(`([’'‘\`´”“]{1,2}) ?(${digit}{1,2}) ?([’'‘\`´”“]{1,2})(?!\\p{N})\\s*`),
  // o, Ø, § and ü are how bullets of symbol fonts come out of programs that do not know them.
  bullet: pattern(`([•▪●◦○■□–—\\-·‣∙◆◊➢➤✓*]|[oØ§ü](?=[\\s\\u00A0]+${letter}))(?:[\\s\\u00A0]+(?=\\S)|$)`),
  bulletGlued: pattern(`([•▪●◦■‣∙➢➤](?=\\S)|[–—](?=${letter}))`),
  ordinal: pattern(
    `((?:[وء-ي\\u064B-\\u0652]{3,9})(?: [وء-ي\\u064B-\\u0652]{3,9})?)([ \\u00A0]?[-–—:.]|)(?:[\\s\\uFDD0]+|$)`,
  ),
}
