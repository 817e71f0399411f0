/** Judges a history with pages in it: what was acknowledged and deleted by nobody stands, and what is shown is what is stored. */
import type { Locator } from 'playwright-core'
import type { BrowserHall, Sitting } from './browserCommittee.ts'
import type { History } from './history.ts'

export interface PageJudge {
  /** Throws, with the last deeds, where something does not hold. */
  readonly check: () => Promise<void>
  readonly checks: () => number
  /** The longest that a page took to show what is stored, in milliseconds. */
  readonly slowest: () => number
}

export interface JudgeNeeds {
  readonly hall: BrowserHall
  /** What is stored of each paragraph. */
  readonly texts: () => Promise<readonly string[]>
  readonly pages: Readonly<Record<string, Sitting>>
  readonly history: History
  /** How many paragraphs are judged, from the first. */
  readonly worked: number
  /** What was agreed of paragraphs, which nobody changes any more. */
  readonly sealed: ReadonlyMap<number, string>
  /** How long a page may show something else than is stored, in milliseconds. */
  readonly timeout: number
}

export function pageJudge({ hall, texts: stored, pages, history, worked, sealed, timeout }: JudgeNeeds): PageJudge {
  let checks = 0
  let slowest = 0

  function fail(what: string): never {
    throw new Error(`${what}\nThe last deeds:\n${history.tail(40)}`)
  }

  async function check(): Promise<void> {
    const texts = await stored()
    for (let at = 0; at < worked; at += 1) {
      const missing = history.standing(at).filter((word) => texts[at]?.includes(word) !== true)
      if (missing.length > 0)
        fail(
          `Acknowledged, deleted by nobody, and gone from paragraph ${at}: ${missing.join(' ')}\nIt reads: ${texts[at]}`,
        )
    }
    for (const [at, text] of sealed) if (texts[at] !== text) fail(`Paragraph ${at} was agreed, and reads otherwise`)
    for (const [who, { page, para }] of Object.entries(pages)) {
      for (let at = 0; at < worked; at += 1) await showsWhatIsStored(who, para(at), at)
      if ((await page.getByText(/توقّفت هذه الصفحة|تعذّر عرض هذا الجزء/u).count()) > 0) fail(`${who} was shown a fault`)
    }
    for (const [name, faults] of Object.entries(hall.faults())) {
      if (faults.length > 0) fail(`A fault in the page of ${name}: ${faults.join('; ')}`)
    }
    checks += 1
  }

  async function showsWhatIsStored(who: string, paragraph: Locator, at: number): Promise<void> {
    const begun = performance.now()
    for (;;) {
      const shown = await shownIn(paragraph)
      const text = (await stored())[at]
      const waited = performance.now() - begun
      slowest = Math.max(slowest, waited)
      if (shown === text) return history.note({ what: 'saw', who, at, text: shown })
      if (waited > timeout) fail(`${who} is shown in paragraph ${at}:\n${shown}\nwhere this is stored:\n${text}`)
      await new Promise((next) => setTimeout(next, 50))
    }
  }

  return { check, checks: () => checks, slowest: () => slowest }
}

/** The words of a paragraph as they are before a reader's eyes, without glyphs, labels and carets. */
function shownIn(paragraph: Locator): Promise<string> {
  return paragraph.evaluate((section) => {
    const text = section.querySelector('.ptext')?.cloneNode(true) as Element | undefined
    for (const drawn of text?.querySelectorAll('.item-no, .caret, .bk, .draft-note, .ProseMirror-widget') ?? [])
      drawn.remove()
    return text?.textContent ?? ''
  })
}
