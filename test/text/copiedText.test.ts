import type { Finding } from '@tawafuq/text/content'
import { mendCopied } from '@tawafuq/text/import/copied/mendCopied'
import { importText } from '@tawafuq/text/importText'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCorpus, officialNames, officialXml, statementText } from './kit/corpus.ts'
import { officialGold } from './kit/officialGold.ts'

/** Something that shows that the text was copied, for examples of one line. */
const evidence = 'عُقد االجتماع في إطار األمم المتحدة بشأن اإلنترنت.'

const mended = (line: string): string => mendCopied(`${evidence}\n${line}`, []).split('\n')[1] ?? ''

const reversed = (text: string): string => text.replace(/ل([اأإآ])/gu, '$1ل')

test('[TX31] a copied statement comes out as it was written, and each repair is told with its line', () => {
  const { blocks, report } = importText(
    'بيان ختامي\n\nعُقد االجتماع في إطار األمم المتحدة ،بمشاركة المنتدى ( )IGFفي عام 2015لعملية المنتدى ،أمرا ً هاما.',
  )
  expect(blocks[1]?.text).toBe(
    'عُقد الاجتماع في إطار الأمم المتحدة، بمشاركة المنتدى (IGF) في عام 2015 لعملية المنتدى، أمراً هاما.',
  )
  expect(report.map(({ line, code }) => `${line} ${code}`)).toEqual(
    expect.arrayContaining(['3 lam-alef-turned', '3 tanwin-joined', '3 signs-moved']),
  )
})

test.each([
  ['األمم واألمم باإلضافة لآلخرين', 'الأمم والأمم بالإضافة للآخرين'],
  ['خالل السالم واإلعالم', 'خلال السلام والإعلام'],
  ['وال إال أن المجال مجال عام', 'ولا إلا أن المجال مجال عام'],
  ['مدخالت االتصاالت', 'مدخلات الاتصالات'],
  ['في العالم العربي مثال على ذلك', 'في العالم العربي مثال على ذلك'],
  ['الحكومات ، والمجتمع ،والشباب ؛ ثم', 'الحكومات، والمجتمع، والشباب؛ ثم'],
  ['التي )WSIS( ( )IGFومن (أ) IGF (ب)', 'التي (WSIS) (IGF) ومن (أ) IGF (ب)'],
  ['التي ( )WSISو( ،)ArabIGFومن ثم (،)2010', 'التي (WSIS) و(ArabIGF)، ومن ثم (2010)،'],
  ['حتى عام ،2025بحيث', 'حتى عام 2025، بحيث'],
  ['يومي 11و 12كانون الأول عام 1447هـ و2030م', 'يومي 11 و 12 كانون الأول عام 1447هـ و2030م'],
  ['انطلاقا ً وأمرا ً', 'انطلاقاً وأمراً'],
  ['قررت (تونس ) و( الرباط) معا', 'قررت (تونس) و(الرباط) معا'],
  ['العـــربية المتحـدة', 'العربية المتحـدة'],
  ['الطر يق وخر يطة', 'الطريق وخريطة'],
])('[TX31] %s', (line, wanted) => {
  expect(mended(line)).toBe(wanted)
})

describe('the order of the page', () => {
  test('[TX31] runs that pdftotext marked are put where they are read', () => {
    const page =
      '\u202Bفي بيروت\u202A ،\u202Cيومي \u202A 11\u202Cو \u202A 12\u202Cكانون الأول\u202A/\u202Cديسمبر \u202A 2017\u202Cفي إطار الحوار (\u202A ،)ArabDIG\u202Cعام \u202A ،2010\u202Cونتج عنها (\u202A،)2010\u202C\u202C'
    expect(mendCopied(page, []).replace(/ +/gu, ' ')).toBe(
      'في بيروت، يومي 11 و 12 كانون الأول/ديسمبر 2017 في إطار الحوار (ArabDIG)، عام 2010، ونتج عنها (2010)،',
    )
  })

  test('[TX31] numbers side by side stand from right to left on the page', () => {
    expect(mendCopied('\u202Bبالقرار \u202A )2009( 1305\u202Cالصادر عن المجلس\u202C', [])).toBe(
      'بالقرار 1305 (2009) الصادر عن المجلس',
    )
  })

  test('[TX31] so are words one by one, as pdftotext -raw writes them', () => {
    const page =
      '،)ArabDIG( \u202Bالإنترنت\u202C \u202Bحوكمة\u202C\u202Bل\u202C \u202Bالعربية\u202C 2017 \u202Bعام\u202C )\u202B(الإسكوا\u202C'
    expect(mendCopied(page, [])).toBe('(الإسكوا) عام 2017 العربية لحوكمة الإنترنت (ArabDIG)،')
  })

  test('[TX31] and lines whose every letter stands back to front', () => {
    const line = 'ندعو الحكومات العربية (2017) إلى التعاون مع المنظمات الدولية IGF في المنطقة.'
    const report: { readonly code: string }[] = []
    const back = Array.from(line)
      .toReversed()
      .join('')
      .replace('7102', '2017')
      .replace('FGI', 'IGF')
      .replace(/[()]/gu, (sign) => (sign === '(' ? ')' : '('))
    expect(mendCopied(back, report as never)).toBe(line)
    expect(report.map(({ code }) => code)).toEqual(['line-turned'])
  })
})

test('[TX31] a vowel sign that a blank parts from its letter goes back to it', () => {
  expect(mended('الذي ع ُقد انطلاقا ً من القرار')).toBe('الذي عُقد انطلاقاً من القرار')
})

test('[TX31] vowel signs that stand before their letters go after them, and a tanwin copied twice stands once', () => {
  const page = '\u202Bالذي ُعقد انطلاقًا من القرار\u202A ،\u202Cتأكيدًا ًا على المعَّدل وترسيخًاللجهود\u202C'
  expect(mendCopied(page, [])).toBe('الذي عُقد انطلاقاً من القرار، تأكيداً على المعدَّل وترسيخاً للجهود')
})

test('[TX31] shapes of letters become letters, honorifics stay signs', () => {
  expect(mendCopied('ﺍﻟﺪﻭﻝ ﺍﻷﻋﻀﺎﺀ ﻓﻲ ﺍﻟﻤﻨﻈﻤﺔ قال ﷺ.', [])).toBe('الدول الأعضاء في المنظمة قال ﷺ.')
})

test('[TX31] لم and ين that came out back to front are turned where the text shows it twice', () => {
  const report: Finding[] = []
  const copied = 'إن املشاركني في املؤتمر يؤكدون التزام الدول األعضاء، ويشكرون اململكة املتحدة، وأملهم في ملء الفراغ.'
  expect(mendCopied(copied, report)).toBe(
    'إن المشاركين في المؤتمر يؤكدون التزام الدول الأعضاء، ويشكرون المملكة المتحدة، وأملهم في ملء الفراغ.',
  )
  expect(report.map(({ code }) => code)).toContain('lam-alef-turned')
  const once = 'نأمل في خير، وحددت املواعيد.'
  expect(mendCopied(once, [])).toBe(once)
})

test('[TX31] a slip in a text that shows no copying stays as it is', () => {
  for (const line of [
    'دعا الاجتماع الأمم المتحدة ، ثم رحب بالإعلان ،واختتم الأعمال.',
    'نص الاتفاق في الأردن والإعلان اإلقليمي لا غير.',
    'سنة 2015م و1436هـ وملف A4لوحة.',
  ]) {
    const report: never[] = []
    expect(mendCopied(line, report)).toBe(line)
    expect(report).toEqual([])
  }
})

test('[TX31] words of official texts with every lam-alef reversed come back', () => {
  const word = fc.constantFrom(
    ...'الأمم الإنسان الاجتماعية خلال الأعضاء الأمين الاقتصادي والاجتماعي الآن الأطراف الإقليمية الاتصالات الأساسية الانتقالية إلى الدول التعاون العربية المستدامة مجال الأعمال المعلومات'.split(
      ' ',
    ),
  )
  let turned = 0
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const text = `الأمم ${words.join(' ')}`
      turned += 1
      expect(mendCopied(reversed(text), [])).toBe(text)
    }),
  )
  expect(turned).toBeGreaterThan(50)
})

test('[TX8] signs and letters that never end are read to their end', () => {
  for (const unit of ['a ', '( ', ')(', ' ،1', '\u202Ba', '\u202A، ', 'ا ', '\u064B', 'األ', '\uFE8E', '1/', '(1 '])
    expect(mendCopied(`${evidence}\n${unit.repeat(20_000)}`, []).length).toBeGreaterThan(100)
})

const besideCorpus = describe.skipIf(!hasCorpus) // the corpus is not part of the repository
besideCorpus('the corpus lies beside the repository', () => {
  const texts = (): readonly string[] =>
    officialNames().map((name) =>
      officialGold(officialXml(name))
        .map(({ label, text }) => `${label ?? ''} ${text}`)
        .join('\n'),
    )

  test('[TX31] no official text and no statement is changed', () => {
    const all = [...texts(), ...['beirut-2017', 'beirut-2019', 'itu-council-1336'].map(statementText)]
    expect(all.length).toBeGreaterThan(50)
    for (const text of all) {
      const report: never[] = []
      expect(mendCopied(text, report)).toBe(text)
      expect(report).toEqual([])
    }
  })

  test('[TX31] of their words broken by a reversed lam-alef at least 95 in 100 come back, and hardly another changes', () => {
    const letters = (text: string): readonly string[] => text.match(/[\u0621-\u064A\u064B-\u0652]+/gu) ?? []
    let broken = 0
    let wrong = 0
    let spoilt = 0
    for (const text of texts().slice(0, 20)) {
      const [was, copied, now] = [text, reversed(text), mendCopied(reversed(text), [])].map(letters)
      was?.forEach((word, at) => {
        if (word.includes('\u0640')) return
        if (word !== copied?.[at]) broken += 1
        if (word === now?.[at]) return
        if (word === copied?.[at]) spoilt += 1
        else wrong += 1
      })
    }
    expect(broken).toBeGreaterThan(3_000)
    expect(wrong / broken).toBeLessThan(0.05)
    expect(spoilt / broken).toBeLessThan(0.01)
  }, 30_000)
})
