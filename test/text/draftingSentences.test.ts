import { checkDrafting } from '@tawafuq/text/checkDrafting'
import type { BlockKind } from '@tawafuq/text/content'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** What is found in one paragraph, as `words → fix`. */
function said(text: string, kind: BlockKind = 'body'): readonly string[] {
  return checkDrafting([{ kind, level: 0, label: null, text }]).map(
    ({ start, end, fix }) => `${text.slice(start, end)} → ${fix ?? ''}`,
  )
}

test.each<readonly [string, string]>([
  ['عدد الأشخاص الذي يعانون من الجوع كبير.', 'الذي → الذين'],
  ['حماية النساء التي يعملون في الحقول.', 'التي → اللاتي'],
  ['الدور الذي تضطلع بها المنظمة في هذا المجال.', 'ها → ه'],
  ['الأنشطة التي يقوم به الصندوق في المنطقة.', 'ه → ها'],
  ['دعم النساء الريفيين في المنطقة.', 'الريفيين → الريفيات'],
  ['البند المعنونة ”التنمية الزراعية“.', 'المعنونة → المعنون'],
  ['على أن تكون الوصول متاحاً للجميع.', 'تكون → '],
  ['على أن يكون الوصول إليها متاح للجميع.', 'متاح → متاحاً'],
  ['أن لكل إنسان حق في الغذاء.', 'حق → حقاً'],
  ['أن هناك ترابط وثيق بين المسألتين.', 'ترابط وثيق → ترابطاً وثيقاً'],
  ['تلاحظ أن مساحة الغابات يتقلص في المنطقة.', 'يتقلص → تتقلص'],
  ['والمجتمعات المحلية يعتمدون على الغابات.', 'يعتمدون → تعتمد'],
  ['الجهات المانحة التي أوفوا بتعهداتها.', 'أوفوا → أوفت'],
  ['خلال العقدان الماضيان في المنطقة.', 'العقدان الماضيان → العقدين الماضيين'],
  ['أن الأطفال معرضين لمخاطر كبيرة.', 'معرضين → معرضون'],
  ['إلى أقل البلدان نمو في المنطقة.', 'نمو → نمواً'],
  ['دراسة عن أثار تغير المناخ.', 'أثار → آثار'],
  ['المنتدى الدولي المعنى بالغابات.', 'المعنى → المعني'],
  ['إلى الأمين العام أن يتابعوا التنفيذ.', 'يتابعوا → يتابع'],
])('[TX45] %s', (text, right) => {
  expect(said(text)).toContain(right)
})

test.each<readonly [string, string]>([
  ['نتعهد توفير الخدمة للجميع.', 'توفير → بتوفير'],
  ['نطلب الأمين العام أن يتابع التنفيذ.', 'الأمين → إلى الأمين'],
  ['نناشد من الدول الأعضاء التعاون.', 'من  → '],
  ['ندعو القطاع الخاص الاستثمار في التعليم.', 'الاستثمار → إلى الاستثمار'],
  ['تدعو مجالس إدارة المؤسسات المالية الدولية أن تنظر في ذلك.', 'أن → إلى أن'],
  ['نكلف مجلس الوزراء العرب للاتصالات إعداد خطة شاملة.', 'إعداد → بإعداد'],
])('[TX42] %s', (text, right) => {
  expect(said(text, 'operative')).toContain(right)
})

test('[TX45] a slip of spelling, or a shadda, does not hide a slip of grammar beside it, which stands at its own place', () => {
  expect(said('نشدد أهميه التعاون بين الدول.', 'operative')).toEqual(expect.arrayContaining(['أهميه → أهمية']))
  const marked = said('نكلف الأمانة الفنيّه متابعة تنفيذ هذا الإعلان.', 'operative')
  expect(marked).toEqual(expect.arrayContaining(['الفنيّه → الفنية', 'متابعة → بمتابعة']))
})

test.each([
  'المكان الذي يعيشون فيه بعيد عن المدينة.',
  'المناطق التي نزحوا منها تحتاج إلى الدعم.',
  'أن الدول يجب أن تتعاون في هذا المجال.',
  'موظفو المنظمات يعملون في ظروف صعبة.',
  'في البلدان النامية وفي الميدان وفي لبنان.',
  'أن زيادة الطلب تؤدي إلى ارتفاع الأسعار.',
  'أن للمرأة دوراً في صنع السلام.',
  'الدعم الذي يقدم إليها من الصندوق كاف.',
])('[TX45] nothing is said of what is right: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('[TX45] wherever misspelt words and shadda stand, every place lies within its text and fixes what it names', () => {
  const words = ['أهميه', 'التعاون', 'الفنيّه', 'الدول', 'مسئولية', 'نؤكّد', 'على', 'تنفيذ', 'الاراضي', 'القرار']
  let mended = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 }), (parts) => {
      const text = `${parts.join(' ')}.`
      for (const { start, end, code } of checkDrafting([{ kind: 'operative', level: 0, label: null, text }])) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThanOrEqual(end)
        if (code === 'misspelt') mended += 1
      }
    }),
  )
  expect(mended).toBeGreaterThan(50)
})
