/**
 * Particles, pronouns and other words of closed classes by the slips that are made in them, `slip>right`. No list of
 * frequencies tells them: the slip is often as frequent as other words. `ان>` may be two words, so that none is offered.
 */
const pairs = `
كافه>كافة ثمه>ثمة بصفه>بصفة مدي>مدى أخرا>آخر الأتي>الآتي بالأتي>بالآتي كالأتي>كالآتي الى>إلى إلي>إلى الي>إلى علي>على حتي>حتى لدي>لدى سوي>سوى فى>في ان> بان>بأن لان>لأن او>أو اى>أي أى>أي اي>أي
اذ>إذ اذا>إذا أذا>إذا انه> انها> انهم> انهما> اننا> بانه>بأنه بانها>بأنها بانهم>بأنهم بأنة>بأنه لانه>لأنه لانها>لأنها
لانهم>لأنهم كانه>كأنه كانها>كأنها أنة>أنه إنة>إنه ايضا>أيضا أيظا>أيضا ايظا>أيضا ام>أم اما> الا> اين>أين اية>أية هذة>هذه
هاذه>هذه هاذة>هذه هاذا>هذا هذى>هذه هولاء>هؤلاء هئولاء>هؤلاء هاؤلاء>هؤلاء هؤلا>هؤلاء ذالك>ذلك كذالك>كذلك لذالك>لذلك تلكا>تلك
لاكن>لكن لاكنه>لكنه لاكنها>لكنها لكنة>لكنه الذى>الذي التى>التي اللذي>الذي اللتي>التي اللذى>الذي اللتى>التي الذيين>الذين
اللذيين>الذين بالذى>بالذي بالتى>بالتي للذى>للذي للتى>للتي إلية>إليه الية>إليه اليه>إليه اليها>إليها اليهم>إليهم علية>عليه
فية>فيه منة>منه عنة>عنه لدية>لديه بة>به لة>له ازاء>إزاء إزا>إزاء أزاء>إزاء امام>أمام اثناء>أثناء احدى>إحدى أحدى>إحدى إحدي>إحدى
احدي>إحدى إثنان>اثنان إثنين>اثنين إثنتان>اثنتان إثنتين>اثنتين أثنان>اثنان أثنين>اثنين إثنا>اثنا إثني>اثني إثنتا>اثنتا
إثنتي>اثنتي اربع>أربع اربعة>أربعة اربعين>أربعين اولى>أولى اخرى>أخرى أخري>أخرى اخري>أخرى اخر>آخر اكثر>أكثر اقل>أقل اهم>أهم
شئ>شيء شىء>شيء شيئ>شيء إنشاءالله>إن\u00A0شاء\u00A0الله
`
const meant = new Map(
  pairs
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const [slip = '', right = ''] = pair.split('>')
      return [slip, right.replaceAll('\u00A0', ' ')] as const
    })
    .filter(([slip, right]) => slip !== right),
)

/**
 * What is meant by a word of a closed class that is misspelt, with و or ف before it or without; '' where two words may be
 * meant, null where the word is none of them.
 */
export function closedWordMeant(word: string): string | null {
  const whole = meant.get(word)
  if (whole !== undefined) return whole
  const [prefix, rest] = [word.slice(0, 1), word.slice(1)]
  const part = prefix === 'و' || prefix === 'ف' ? meant.get(rest) : undefined
  return part === undefined ? null : part === '' ? '' : prefix + part
}
