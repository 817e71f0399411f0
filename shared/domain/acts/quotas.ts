/**
 * How much one delegation, or one participant without delegation, may lay on a paragraph and on a statement: many times
 * what negotiators do, and few enough that what they lay there is read by everybody in a moment. Things that were
 * withdrawn, lifted or settled count too, for the sheet shows their course.
 */
export const quotas = {
  brackets: { onParagraph: 80, onStatement: 1_000 },
  /** One stands at a time; these are all that were ever lodged. */
  objections: { onParagraph: 40, onStatement: 500 },
  proposals: { onParagraph: 60, onStatement: 1_000 },
  remarks: { onParagraph: 100, onStatement: 1_000 },
  explanations: { onParagraph: 40, onStatement: 500 },
  lateTexts: { onParagraph: 40, onStatement: 500 },
  /** Characters of all of them together, in UTF-16 units: those of forty of the longest official paragraphs, and of a book. */
  words: { onParagraph: 200_000, onStatement: 1_500_000 },
  /**
   * Entries of a delegation in the ledger of a statement, whatever they say, and the characters of JSON of their events, in
   * UTF-16 units: everybody who opens the statement loads them. `owed`: more of them, for what takes back and for ballots.
   */
  ledger: { entries: 4_000, owedEntries: 1_000, characters: 2_000_000, owedCharacters: 200_000 },
} as const
