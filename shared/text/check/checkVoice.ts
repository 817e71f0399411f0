import { clauseOpening } from '@tawafuq/arabic/clauseOpening'
import type { Voice } from '@tawafuq/arabic/clauseVerbs'
import type { Block } from '../content.ts'
import { type Check, eachBlock, type Found } from './check.ts'

const letters: Readonly<Partial<Record<Voice, string>>> = { feminine: 'ت', masculine: 'ي', plural: 'ن' }

/** The letter of the present tense with which a clause begins, and where it stands; behind وإذ, و and كما. */
const opening = /^(?:و?كما |ثم )?(?:وإذ |إذ )?و?([تين])(?=\p{L}{2})/u

interface Clause {
  readonly block: number
  readonly at: number
  readonly voice: Voice
}

/** Who speaks, where the words over the preamble say it: نحن المشاركين, إن الجمعية العامة, إن مجلس الأمن. */
function voiceOf(chapeau: string): Voice | null {
  if (/^(?:و?نحن|إننا)(?!\p{L})/u.test(chapeau)) return 'plural'
  if (/^إن (?:ال)?(?:جمعية|لجنة|هيئة|دورة|منظمة|قمة|أمانة|وكالة)(?!\p{L})/u.test(chapeau)) return 'feminine'
  return /^إن (?:ال)?(?:مجلس|مؤتمر|اجتماع|اتحاد|منتدى|فريق|مكتب)(?!\p{L})/u.test(chapeau) ? 'masculine' : null
}

function clauseOf({ kind, text }: Block, block: number): Clause | null {
  if (kind !== 'preambular' && kind !== 'operative') return null
  const match = opening.exec(text)
  const clause = match === null ? null : clauseOpening(text)
  if (match === null || clause === null || clause.strength < 1 || letters[clause.voice] !== match[1]) return null
  // وإذ يساورها القلق: who feels it stands behind the verb.
  const verb = /^\p{L}+/u.exec(text.slice(match[0].length))?.[0] ?? ''
  if (/(?:ها|نا|ه|هم)$|^(?:ثير|سر|ؤسف|هول|سعد|شرف)$/u.test(verb)) return null
  return { block, at: match[0].length - 1, voice: clause.voice }
}

/**
 * One text has one speaker: نؤكد does not stand among يدعو and يقرر. Who speaks is what the chapeau says, or where it says
 * nothing, nine in ten of at least five clauses; a text of two speakers (يقرر المجلس over ندعو) has none.
 */
export const checkVoice: Check = ({ blocks }) => {
  const found: Found[] = []
  let speaker: Voice | null = null
  let clauses: Clause[] = []
  const judge = () => {
    const counts = new Map<Voice, number>()
    for (const { voice } of clauses) counts.set(voice, (counts.get(voice) ?? 0) + 1)
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
    const usual = most !== undefined && clauses.length > 4 && most[1] / clauses.length >= 0.75 ? most[0] : null
    // Where most clauses contradict the chapeau, it is read wrong, or the text has another speaker.
    const wanted = speaker !== null && (counts.get(speaker) ?? 0) * 2 > clauses.length ? speaker : usual
    for (const { block, at, voice } of wanted === null ? [] : clauses)
      if (wanted !== null && voice !== wanted) {
        const end = at + (/^\p{L}+/u.exec(blocks[block]?.text.slice(at) ?? '')?.[0].length ?? 1)
        const fix = (letters[wanted] ?? '') + (blocks[block]?.text.slice(at + 1, end) ?? '')
        found.push({ block, start: at, end, code: 'word-agreement', fix })
      }
    clauses = []
  }
  blocks.forEach((block, index) => {
    if (block.kind === 'chapeau' || block.kind === 'title') {
      judge()
      speaker = block.kind === 'chapeau' ? voiceOf(block.text) : null
    }
    const clause = clauseOf(block, index)
    if (clause !== null) clauses.push(clause)
  })
  judge()
  return found
}

const men = 'أمين|مدير|فريق|مجلس|مكتب|مقرر|رئيس|مفوض|خبير|ممثل|منسق|مبعوث|برنامج|صندوق|مؤتمر|معهد|مركز'
const women =
  'أمانة|لجنة|مفوضية|مفوضة|مقررة|خبيرة|ممثلة|مبعوثة|مديرة|منظمة|هيئة|وكالة|جمعية|دول|حكومات|منظمات|بعثة|أمينة|حكومة|وكالات|هيئات|مؤسسات|أطراف'
/** What those who are asked do to something, so that who acts stands before: أن تقدم تقريراً. */
const acts =
  'قدم|عد|واصل|ضع|رفع|نظم|نشر|تخذ|يسر|نظر|درج|حيل|شجع|عزز|كفل|بحث|درس|قوم|وفر|خصص|تشاور|عرض|نسق|دعم|ساعد|ستعرض|شارك|نفذ|جري|عقد|بذل|سهم|متنع|تعاون|بلغ|طلع|وافي|زود|ستكمل|ضاعف|سرع'
const asked = new RegExp(
  String.raw`(?<=^(?:\p{L}+ ){0,3}?[يتن](?:طلب(?: \p{L}+)? إلى|دعو|حث|شجع|ناشد|كلف|هيب) )(?:ال|لل|بال)?(${men}|${women})(?: و?(?:ال|ل)\p{L}+){0,4} (?:إلى |على |ب)?أن ([يت])((?:${acts})(?:ها|ه|هم|نا)?)(?![\p{L}\p{M}])`,
  'gu',
)
const isWoman = new RegExp(`^(?:${women})$`, 'u')

/** يطلب إلى فريق الخبراء أن تقدم, تهيب بالدول أن يعزز: whoever is asked is the one who acts. */
export const checkAsked = eachBlock(({ text, kind }) =>
  kind !== 'operative' && kind !== 'preambular'
    ? []
    : Array.from(text.matchAll(asked)).flatMap((match) => {
        const [whole, who = '', person = '', verb = ''] = match
        const right = isWoman.test(who) ? 'ت' : 'ي'
        if (right === person) return []
        const end = match.index + whole.length
        return [{ start: end - verb.length - 1, end, code: 'word-agreement' as const, fix: right + verb }]
      }),
)
