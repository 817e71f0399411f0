import type { Check, CheckContext, Found, Term } from './check/check.ts'
import { checkAgreement } from './check/checkAgreement.ts'
import { checkBrackets } from './check/checkBrackets.ts'
import { checkCases } from './check/checkCases.ts'
import { checkEndings } from './check/checkClauses.ts'
import { checkDescribed } from './check/checkDescribed.ts'
import { checkDescription } from './check/checkDescription.ts'
import { checkGovernment } from './check/checkGovernment.ts'
import { checkLabels } from './check/checkLabels.ts'
import { checkMisspelt } from './check/checkMisspelt.ts'
import { checkDates, checkMonths } from './check/checkMonths.ts'
import { checkNounGovernment } from './check/checkNounGovernment.ts'
import { checkFlippedNumbers, checkRanges } from './check/checkNumbers.ts'
import { checkObjects } from './check/checkObjects.ts'
import { checkReferences } from './check/checkReferences.ts'
import { checkRelatives } from './check/checkRelatives.ts'
import {
  checkDigitSets,
  checkHiddenMarks,
  checkLatinPunctuation,
  checkMarkOrder,
  checkSpacing,
  checkTatweel,
} from './check/checkSigns.ts'
import { checkSubjects } from './check/checkSubjects.ts'
import { checkTableSums } from './check/checkTableSums.ts'
import { checkAsked, checkVoice } from './check/checkVoice.ts'
import { checkWordForms } from './check/checkWordForms.ts'
import {
  checkCitations,
  checkDoubledWords,
  checkNearMisses,
  checkOpeningVerb,
  checkOwned,
  checkTanwin,
  checkTerms,
} from './check/checkWords.ts'
import { officialWords } from './check/officialWords.ts'
import { overMended } from './check/overMended.ts'
import { rarerWords } from './check/rarerWords.ts'
import { reasons, type Severity, severityOf } from './check/reasons.ts'
import type { Block } from './content.ts'
import type { HouseStyle } from './houseStyle.ts'
import { houseStyleOf } from './houseStyles.ts'

/** A finding with its reason in both languages. `fix` is the text that would replace the range; nobody but a person puts it there. */
export interface DraftingFinding extends Found {
  readonly reason: { readonly ar: string; readonly en: string }
  readonly severity: Severity
}

/** What the check goes by; all of it may be left out. */
export interface DraftingOptions {
  readonly style?: HouseStyle
  readonly terms?: readonly Term[]
  /** Words known to be right, parted by blanks; those of official texts where nothing else is given. */
  readonly vocabulary?: string
  /** Words that are known and rarer, parted by blanks; those of official texts where nothing else is given. */
  readonly rarer?: string
  /** Printed numbers that changed since the text referred to them, old to new. */
  readonly renumbered?: ReadonlyMap<string, string>
  /** How each block read when its neighbours had those earlier numbers, in the order of the blocks; null for a new one. */
  readonly origins?: readonly (string | null)[]
  /** Numbers of paragraphs that were struck since. */
  readonly struck?: ReadonlySet<string>
}

const checks: readonly Check[] = [
  checkBrackets,
  checkHiddenMarks,
  checkLatinPunctuation,
  checkSpacing,
  checkTatweel,
  checkMarkOrder,
  checkDigitSets,
  checkLabels,
  checkRanges,
  checkFlippedNumbers,
  checkTableSums,
  checkMonths,
  checkDates,
  checkDoubledWords,
  checkNearMisses,
  checkTerms,
  checkOpeningVerb,
  checkMisspelt,
  checkOwned,
  checkTanwin,
  checkCitations,
  checkAgreement,
  checkWordForms,
  checkVoice,
  checkAsked,
  checkDescribed,
  checkDescription,
  checkCases,
  checkRelatives,
  checkSubjects,
  checkObjects,
  checkGovernment,
  checkNounGovernment,
  checkEndings,
  checkReferences,
]

/** Checks that know words by their letters, each by itself for one block. */
const ofGrammar: readonly Check[] = [
  checkAgreement,
  checkWordForms,
  checkDescribed,
  checkDescription,
  checkCases,
  checkRelatives,
  checkSubjects,
  checkObjects,
  checkGovernment,
  checkNounGovernment,
]

/**
 * The drafting check (مدقق الصياغة): points at what looks wrong in a text and says why, in the order of the text.
 * It never changes anything. A finding about a label has an empty range at 0.
 */
export function checkDrafting(blocks: readonly Block[], options: DraftingOptions = {}): readonly DraftingFinding[] {
  const context: CheckContext = {
    blocks,
    style: options.style ?? houseStyleOf('un-new-york'),
    terms: options.terms ?? [],
    vocabulary: options.vocabulary ?? officialWords,
    rarer: options.rarer ?? rarerWords(),
    renumbered: options.renumbered ?? new Map(),
    origins: options.origins,
    struck: options.struck ?? new Set(),
  }
  const said = checks.flatMap((check) => check(context))
  const found = [...said, ...overMended(context, said, ofGrammar)]
  return found
    .filter(
      (one, place) =>
        !found.some((other, earlier) => isSaidBetter(one, other) || (earlier < place && isSaidTwice(one, other))),
    )
    .map((found) => ({ ...found, reason: reasons[found.code], severity: severityOf(found.code) }))
    .toSorted((a, b) => a.block - b.block || a.start - b.start)
}

/** What the list of near misses or the meeting's own terms say of a word is more than that it is misspelt. */
function isSaidBetter(one: Found, other: Found): boolean {
  return (
    one.code === 'misspelt' &&
    (other.code === 'near-miss' || other.code === 'term-variant') &&
    other.block === one.block &&
    other.start < one.end &&
    one.start < other.end
  )
}

/** Two rules of grammar may see one slip. */
function isSaidTwice(one: Found, other: Found): boolean {
  return (
    grammar.has(one.code) &&
    grammar.has(other.code) &&
    other.block === one.block &&
    other.start < one.end &&
    one.start < other.end
  )
}
const grammar: ReadonlySet<string> = new Set(['verb-government', 'number-agreement', 'word-agreement'])
