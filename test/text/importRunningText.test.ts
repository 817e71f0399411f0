import { importText } from '@tawafuq/text/importText'
import { describe, expect, test } from 'vitest'

/** `kind level label | text`, enough to see a structure at a glance. */
function shape(source: string): readonly string[] {
  return importText(source).blocks.map(
    ({ kind, level, label, text }) => `${kind}${level === 0 ? '' : level} ${label ?? '∅'} | ${text}`,
  )
}

describe('numbers', () => {
  test.each([
    '2.5 مليون شخص يعانون من نقص المياه.',
    '3.14 في المائة هو معدل النمو السنوي.',
    '12.30 ظهراً موعد افتتاح الجلسة.',
    '1.5 درجة مئوية هو الحد المتفق عليه.',
    '1.1 مليار دولار قيمة المشاريع.',
    '24/7 خدمات دعم طلبتها ثلاث جهات.',
    '17 هدفاً للتنمية المستدامة اعتمدت.',
    '12.5.2031 هو تاريخ افتتاح المعرض.',
    '12.5.31 هو تاريخ افتتاح المعرض.',
    '3 - 5 أيار/مايو هو موعد الدورة المقبلة.',
    '50- 60 مشاركاً حضروا الجلسة الأولى.',
    '٢.٥ مليون شخص يعانون من نقص المياه.',
    '7.30 صباحاً تفتح الأبواب.',
    '0.7 في المائة من الدخل القومي الإجمالي.',
  ])('[TX28] %s', (sentence) => {
    const { blocks } = importText(`تقرير الاجتماع\n\nحضر الاجتماع أربعون مشاركاً من سبع دول.\n\n${sentence}`)
    expect(blocks.at(-1)).toMatchObject({ kind: 'body', label: null, text: sentence })
  })

  test('[TX28] numbers with points that go on are labels', () => {
    const { blocks } = importText(
      'دليل\n\n1. يشمل الدليل فصولاً كثيرة تتناول كل ما يتصل بعمل الأمانة في الدورات العادية.\n\n1.1 يعرّف الفصل الأول المصطلحات.\n\n1.2 يبين الفصل الثاني المسؤوليات.\n\n2.1 ينتقل الدليل إلى التنفيذ.\n\n2.2 ثم إلى المتابعة.',
    )
    expect(blocks.map(({ label }) => label)).toEqual([null, '1.', '1.1', '1.2', '2.1', '2.2'])
  })

  test('[TX28] a point may open with a number of its own', () => {
    expect(shape('بيان\n\nنؤكد ما يلي:\n\n1. نقطة بنسبة 1.5 في المائة؛\n\n2. 2.5 في المائة نقطة ثانية؛')).toEqual([
      'title ∅ | بيان',
      'body ∅ | نؤكد ما يلي:',
      'item1 1. | نقطة بنسبة 1.5 في المائة؛',
      'item1 2. | 2.5 في المائة نقطة ثانية؛',
    ])
  })
})

describe('running text', () => {
  test('[TX29] the first paragraphs of a report are no subtitles, and their lines are joined first', () => {
    expect(
      shape(
        'الاجتماع الأول للمشاورات المفتوحة\n\nعُقدت الدورة التحضيرية في الفترة من 27 إلى 29 فبراير عبر الإنترنت وفي الموقع بمدينة النخيل، وقد\nأدارت السيدة المديرة الاجتماع بصفتها رئيسةً للفريق الاستشاري.\n\nبدأ الاجتماع التقليدي الذي يستمر ثلاثة أيام في 27 فبراير بجلسة عمل بين الفريق ولجنة القيادة،\nوحضره أربعون مشاركا.',
      ).map((line) => line.split(' ')[0]),
    ).toEqual(['title', 'body', 'body'])
  })

  test('[TX29] a heading over a blank line is not the start of the sentence under it', () => {
    expect(
      shape(
        'تقرير الاجتماع\n\nحضر أربعون مشاركا الاجتماع في الموقع من جميع المناطق.\n\nالموضوع الرئيسي للمنتدى\n\nبعد أن قدمت الدولة المضيفة مقترحات، وافق الفريق على ما يلي:\n\n• بناء مستقبلنا الرقمي\n\nوافق الفريق على تخفيض عدد المسارات إلى خمسة.',
      ),
    ).toEqual([
      'title ∅ | تقرير الاجتماع',
      'body ∅ | حضر أربعون مشاركا الاجتماع في الموقع من جميع المناطق.',
      'heading1 ∅ | الموضوع الرئيسي للمنتدى',
      'body ∅ | بعد أن قدمت الدولة المضيفة مقترحات، وافق الفريق على ما يلي:',
      'item1 • | بناء مستقبلنا الرقمي',
      'body ∅ | وافق الفريق على تخفيض عدد المسارات إلى خمسة.',
    ])
  })

  test('[TX29] a bullet that ends in a colon leads in the bullets further in', () => {
    expect(
      shape('محضر\n\nقررت اللجنة ما يلي:\n\n• وضع برنامج يشمل:\n   • التذاكر\n   • الإقامة\n• نشر النتائج'),
    ).toEqual([
      'title ∅ | محضر',
      'body ∅ | قررت اللجنة ما يلي:',
      'item1 • | وضع برنامج يشمل:',
      'item2 • | التذاكر',
      'item2 • | الإقامة',
      'item1 • | نشر النتائج',
    ])
  })

  test('[TX29] days over sessions over what was said', () => {
    const day = (name: string, session: string): string =>
      `${name}\n\n${session}\n\nالنقاش العام\n\nتناول المشاركون الموضوع من جوانب كثيرة، ورأوا أن العمل يمضي قدماً.\n\n`
    const levels = importText(
      `موجز الاجتماع\n\nعقد الاجتماع في مدينة النخيل بحضور أربعين مشاركاً.\n\n${day('الاثنين 3 مارس 2031', 'الجلسة الأولى')}${day('الثلاثاء 4 مارس 2031', 'الجلسة الثانية: التمويل')}`,
    ).blocks.flatMap(({ kind, level }) => (kind === 'heading' ? [level] : []))
    expect(levels).toEqual([1, 2, 3, 1, 2, 3])
  })

  test('[TX29] a title that holds a date is a title; a date above the text is of its masthead', () => {
    expect(
      shape(
        'موجز اجتماع الخبراء المعني بالبيانات، واحة السراب، 3-5 أيار/مايو 2033\n\nعقدت الأمانة الاجتماع بحضور ثلاثين خبيراً.',
      )[0],
    ).toMatch(/^title/u)
    expect(shape('محضر الاجتماع الأول\n7 شباط/فبراير 2036\n\nافتتح الاجتماع رئيس اللجنة صباح الثلاثاء.')[1]).toMatch(
      /^meta/u,
    )
  })

  test('[TX29] what says that it is a translation is a note, and a stop does not unmake a heading', () => {
    const found = shape(
      'تقرير الاجتماع\n\nهذه الترجمة غير رسمية.\n\nأولاً: ما اتُفق عليه.\n\nاتفقت اللجنة على نشر التقرير في الموقع.\n\nالمسارات المواضيعية.\n\nقدم ميسرو المسارات عروضاً موجزة عن حصيلة المشاورات التي أجروها.',
    )
    expect(found[1]).toBe('note ∅ | هذه الترجمة غير رسمية.')
    expect(found[2]).toBe('heading1 أولاً: | ما اتُفق عليه.')
    expect(found[4]).toBe('heading2 ∅ | المسارات المواضيعية.')
  })
})

test('[TX29] what calls itself informal is a note, and so is what says for whom it does not speak', () => {
  const of = (line: string) =>
    importText(`موجز الاجتماع\n\n${line}\n\nعقدت الأمانة الاجتماع بحضور ثلاثين خبيراً.`).blocks[1]?.kind
  expect(of('هذه وثيقة غير رسمية أعدتها الأمانة.')).toBe('note')
  expect(of('هذا الملخص غير رسمي ولا يعبر عن آراء الحاضرين.')).toBe('note')
})

test('[TX28] bullets of symbol fonts that came out as letters are bullets, and English words are none', () => {
  expect(shape('محضر\n\nقررت اللجنة ما يلي:\n\no بوابة التسجيل؛\no مكتبة الوثائق.').slice(2)).toEqual([
    'item1 o | بوابة التسجيل؛',
    'item1 o | مكتبة الوثائق.',
  ])
  expect(shape('محضر\n\nقررت اللجنة ما يلي:\n\nonly English text here').at(-1)).not.toMatch(/ o \|/u)
})

describe('pages', () => {
  test('[TX2] a year that a short line had no room for is no page number', () => {
    const { blocks } = importText(
      'موجز الاجتماع\n\nعقد الاجتماع\nفي عام\n2015\nفي عمان بحضور أربعين مشاركاً من سبع دول.',
    )
    expect(blocks.map(({ text }) => text).join(' ')).toContain('في عام 2015 في عمان')
  })

  test('[TX2] the head of every page but the first goes, though the title stands in the same words', () => {
    const { blocks, report } = importText(
      'بيان ختامي\n\nندعو الحكومات العربية إلى وضع خطط عمل وطنية وإقليمية لحوكمة الإنترنت.\n\n1 من 2\n\nمسودة\n\nبيان ختامي\n\nونطلب من الأمانة استمرار التعاون مع جامعة الدول العربية.\n\n2 من 2',
    )
    expect(blocks.filter(({ text }) => text === 'بيان ختامي')).toHaveLength(1)
    expect(report).toContainEqual(expect.objectContaining({ code: 'running-head-dropped', line: 9 }))
  })

  test('[TX3] lines of a proportional face are joined though they differ in letters', () => {
    const line = (length: number, at: number): string =>
      `كلمة${'ا'.repeat((at * 7) % 5)} ${'نص '.repeat(40)}`.slice(0, length).trim()
    const lines = [99, 84, 95, 81, 92, 86, 97, 83, 90, 85, 98].map(line)
    const { blocks } = importText(`بيان ختامي\n\nندعو ${lines.join('\n')} ختاماً.\n\nونطلب ${lines.join('\n')} ختاماً.`)
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'operative', 'operative'])
  })

  test.each(['#', '—', '؟', '⁂', '##'])('[TX29] %s alone heads nothing, first or amid the text', (sign) => {
    const { blocks } = importText(`${sign}\n\nنص الفقرة الأولى من المحضر.\n\n؟\n\nنص الفقرة الثانية.`)
    expect(blocks.filter(({ kind }) => kind === 'heading' || kind === 'title')).toEqual([])
  })

  test('[TX29] place and day under a full title are a line of their own, and a few words over a long line are a heading', () => {
    const title = 'خلاصة رئيس الدورة الخامسة للجنة الدائمة المعنية بالنقل البحري'
    const words = 'وحضر الدورة ممثلون عن الدول الأعضاء والمراقبون من المنظمات. '.repeat(4).trim()
    const { blocks } = importText(`${title}\nأبوظبي، 6 إلى 8 أيار/مايو 2025\n\nالمقدمة\n${words}\n\nالختام\n${words}`)
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'meta', 'heading', 'body', 'heading', 'body'])
  })

  test('[TX29] numbers under أولاً or ألف are the next level', () => {
    const words =
      'عُقدت الدورة في موعدها بحضور ممثلي الدول الأعضاء والمراقبين، وافتتحها الرئيس بكلمة موجزة رحب فيها بالجميع.'
    const { blocks } = importText(
      `محضر الدورة\n\nألف - التنظيم\n\n1 - المكان\n\n${words}\n\n2 - الحضور\n\n${words}\n\nباء - البنود\n\n1 - السلامة\n\n${words}`,
    )
    const headings = blocks.filter(({ kind }) => kind === 'heading')
    expect(headings.map(({ label, level }) => `${label} ${level}`)).toEqual([
      'ألف - 1',
      '1 - 2',
      '2 - 2',
      'باء - 1',
      '1 - 2',
    ])
  })
})
