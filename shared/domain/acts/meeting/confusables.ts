/**
 * Letters that are drawn alike, after Unicode's security table (UTS #39, confusables.txt), for the scripts in which names
 * of a meeting are written: each of the letters before the sign is read as what stands after it. Compatibility forms
 * (full width, mathematical, presentation forms) need no line here: they decompose.
 */
const lines = [
  // Capitals that only look like Latin ones while they are capitals.
  'АΑᎪ=A',
  'ВΒᏴ=B',
  'СᏟ=C',
  'ЕΕᎬ=E',
  'Ԍ=G',
  'НΗᎻ=H',
  'ІΙӀ|ǀ=l',
  'ЈᎫͿ=J',
  'КΚᏦ=K',
  'МΜᎷ=M',
  'ΝՆ=N',
  'ОΟՕ=O',
  'РΡᏢ=P',
  'Ԛ=Q',
  'ЅՏᏚ=S',
  'ТΤᎢ=T',
  'ՍԱ=U',
  'ѴᏙ=V',
  'ԜᎳ=W',
  'ХΧ=X',
  'УΥҮᎩ=Y',
  'ΖᏃ=Z',
  'I1=l',
  '0=O',
] as const

const smallLines = [
  'аɑα=a',
  'ьƅЬ=b',
  'с=c',
  'ԁ=d',
  'еҽ=e',
  'ɡց=g',
  'һհ=h',
  'іιıɩі=i',
  'јϳ=j',
  'кκĸ=k',
  'ӏاٱו׀ן١۱=l',
  'пη=n',
  'оοσօס٥ہەھه۵=o',
  'рρ=p',
  'ԛզգ=q',
  'гᴦ=r',
  'ѕ=s',
  'тτ=t',
  'υսʋ=u',
  'ѵνט=v',
  'ԝωɯ=w',
  'хχ=x',
  'уγү=y',
  'ᴢ=z',
  'æӕ=ae',
  'œ=oe',
  'm=rn',
  'ʍ=rn',
  'w=vv',
  'ßβ=b',
  'øѳөθ=o',
  'ł=l',
  // Arabic: letters that other languages of the script draw in the same way, with or without dots.
  'کڪ=ك',
  'يیېےۍ=ى',
  'ۃ=ة',
  '٠۰.․·‧•۔=.',
  '۲=٢',
  '۳=٣',
  '۴=٤',
  '۶=٦',
  '۷=٧',
  '۸=٨',
  '۹=٩',
  // Signs that stand between the parts of a name.
  '‐‑‒–—―−˗=-',
  "’‘`´ʼʻ′׳ʹˈ='",
  '“”„«»″״="',
  '⁄∕╱=/',
  '،٫,‚=,',
] as const

/** What each letter is read as. `capital` before letters are made small, `small` after. */
export const confusables: {
  readonly capital: ReadonlyMap<string, string>
  readonly small: ReadonlyMap<string, string>
} = { capital: tableOf(lines), small: tableOf(smallLines) }

function tableOf(rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const cut = row.lastIndexOf('=')
      return [...row.slice(0, cut)].map((letter) => [letter, row.slice(cut + 1)] as const)
    }),
  )
}
