/**
 * The letters that symbol fonts draw, by the place in the font, from 0x20: each row is sixteen places, `·` where no letter
 * of Unicode is known for what is drawn. `Symbol` is the encoding of Adobe, the others are those of Microsoft.
 */
const tables: Readonly<Record<string, string>> = {
  symbol: [
    ' !∀#∃%&∋()∗+,−./0123456789:;<=>?',
    '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
    '·αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼·',
    '································',
    '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵',
    'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
    '◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪·〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭·',
  ].join(''),
  wingdings: [
    ' ✏✂✁··🕮🕯☎✆✉·📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍',
    '🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯ॐ☸♈♉',
    '♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶“”·',
    '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•',
    '▪○🞆🞈◉◎🔿▪◻🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘',
    '🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮊⮋⮈⮉🡨',
    '🡪🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂▭▫✗✓☒☑·',
  ].join(''),
  webdings: [
    '·🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳',
    '🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫',
    '⮔✔🚲□🛡📦🛱■🚑🛈🛩🛰🟈🕴⚫🛥🚔🗘🗙❓🛲🚇🚍⛳🛇⊖🚭🗮|🗯🗲·',
  ].join(''),
  'wingdings 2': [
    '·🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙',
    '🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓🗵☑☒☒⮾⮿⦸⦸🙱🙴🙲🙳‽🙹🙺',
    '🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿·',
    '☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅🞄•●○🞅🞇🞉⊙⦿🞌',
    '🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁',
  ].join(''),
}

const arrowsOfWingdings = new Map([
  ['🡨', '←'],
  ['🡪', '→'],
  ['🡩', '↑'],
  ['🡫', '↓'],
  ['🡬', '↖'],
  ['🡭', '↗'],
  ['🡯', '↙'],
  ['🡮', '↘'],
  ['🡸', '⇐'],
  ['🡺', '⇒'],
  ['🡹', '⇑'],
  ['🡻', '⇓'],
])

/** Signs of fonts that draw words: the blessing of the Prophet, which Arabic writers take from AGA Arabesque. */
const drawn: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'aga arabesque': { 114: 'ﷺ' },
  webdings: { 97: '✓', 99: '☐', 103: '■', 110: '●', 114: '✗', 51: '◀', 52: '▶', 53: '▲', 54: '▼' },
  'wingdings 3': { 102: '←', 103: '→', 104: '↑', 105: '↓', 112: '▲', 113: '▼', 116: '◀', 117: '▶' },
}

const cut = new Map(Object.entries(tables).map(([font, table]) => [font, [...table]]))

/** Whether letters in this font are drawn as other signs than they are. */
export function isSymbolFont(font: string): boolean {
  return cut.has(nameOf(font)) || Object.hasOwn(drawn, nameOf(font))
}

/**
 * The letter that a symbol font draws for a sign: Word keeps such a sign in the private area (U+F020 to U+F0FF) or as the
 * plain letter of its place. The sign itself for another font; null where nothing is known for what is drawn.
 */
export function signOfFont(font: string, sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (!isPrivate && !(isSymbolFont(font) && code > 0x20 && code < 0x100))
    return code >= 0xe000 && code <= 0xf8ff ? null : sign
  const place = isPrivate ? code - 0xf000 : code
  const name = nameOf(font)
  const found = drawn[name]?.[place] ?? cut.get(name)?.[place - 0x20]
  if (found === undefined || found === '·') return null
  return arrowsOfWingdings.get(found) ?? found
}

function nameOf(font: string): string {
  return font.trim().toLowerCase()
}
