/** Words and values that no honest program sends, for whatever a participant controls. */
import fc from 'fast-check'

/** Words that some program, font or page was once stopped by, and their cousins. */
export const nasty = fc.oneof(
  fc.constantFrom(
    '\u202E%51\u202C',
    '\u2066\u202D',
    '\u200B',
    '\uFEFF',
    '\u{E0041}\u{E007F}',
    '\uFFF9\u0646\uFFFA\u0635\uFFFB',
    '\u0000',
    '\uD800',
    '\uFDD0',
    '\uF0B7',
    '\u2028',
    '\u3164',
    '\n\n',
    '\t',
    '<script>alert(1)</script>',
    '__proto__',
    '#let x = 1; $x$ *a* _b_ @r <l> // /* `',
    '{{count}} %s ${x}',
    '[[[]]]',
    '\u4E2D\u56FD',
    '\u{1F64F}\u{1F64F}',
    '\u05E9\u05DC\u05D5\u05DD',
    '\u12A2\u1275\u12EE\u1335\u12EB',
    '\u2211\u222E\u2264',
    '\u0E44\u0E17\u0E22',
    '\u0915\u094D\u200D\u0937',
    '\u06CC\u200C\u06A9',
    '\u{1F469}\u200D\u{1F4BB} 1\uFE0F\u20E3',
    '\uFB2C',
    ' ',
    '',
  ),
  fc
    .tuple(
      fc.constantFrom('\u0639', 'a\u0628', '\u064E', 'A (', '1,', ' ', '\u200C', '[', '\uFB2C'),
      fc.constantFrom(9, 401, 3_000, 12_000),
    )
    .map(([part, count]) => part.repeat(count)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('\u0646\u0635', ' ', '\u064E\u0651', 'x', '\u200D', '\u060C'), { maxLength: 30 })
    .map((parts) => parts.join('')),
)

/** Values of no kind that is asked for. */
export const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, 0, -1, 1e308, true, [], {}, { ar: 1 }, ['x'], Number.NaN),
  nasty.map((words): unknown => words),
)
