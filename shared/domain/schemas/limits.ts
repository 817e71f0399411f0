import { textBounds } from '@tawafuq/arabic/textBounds'

/** Every bound on what is sent over HTTP, with its unit. Characters are UTF-16 units, as JavaScript counts them. */
export const limits = {
  /** Characters of an identifier. */
  idCharacters: 64,
  /** Characters of a title, in each language: the longest official titles have about 400. */
  titleCharacters: 1_000,
  /** Characters of a name of a participant, a delegation or a place. */
  nameCharacters: 200,
  /** Characters of a delegation's short code. */
  codeCharacters: 32,
  /** Characters of a printed label such as "(أ)" or "12 مكرراً". */
  labelCharacters: 64,
  /** Characters of a paragraph's text, or of one cell's; the longest found in official texts has 1,670. */
  paragraphCharacters: textBounds.paragraph,
  /** Characters of the text of a whole table. */
  tableCharacters: 50_000,
  /** Characters of a text that stands already and is named again, from before paragraphs had the bound that they have. */
  seenCharacters: 50_000,
  /** Characters of grounds, reasons, and notes of consent. */
  reasonCharacters: 4_000,
  /** Characters before or after a quotation. */
  quoteContextCharacters: 1_000,
  /** Characters of a relative position in base64; those of Yjs have about 30. */
  relativePositionCharacters: 512,
  /** Characters of a link's address. */
  linkCharacters: 2_000,
  /** Characters of a join or session token. */
  tokenCharacters: 512,
  /** Characters of a code that is typed: with blanks and strokes between them. */
  typedCodeCharacters: 64,
  /** Characters of an Idempotency-Key. */
  idempotencyKeyCharacters: 255,
  /** Blocks of a statement as it is opened. */
  statementBlocks: 2_000,
  /** Amendments, and remarks on them, that are entered together. */
  amendments: 2_000,
  /** Depth of headings and items. */
  level: 9,
  /** Runs of one paragraph or one cell. */
  runs: 5_000,
  /** Footnote references of one paragraph. */
  notes: 200,
  /** Rows of a table, and cells of a row. */
  tableRows: 1_000,
  tableCells: 100,
  /** Paragraphs named in breaking silence. */
  brokenParagraphs: 2_000,
  /** Brackets, proposals or delegations named in one act. */
  namedAtOnce: 200,
  /** Terms of a meeting, wordings pointed at for one of them, and characters of a term or a wording, and of its note. */
  terms: 1_000,
  termVariants: 30,
  termCharacters: 200,
  termNoteCharacters: 500,
  /** Seconds of a speech, and of a time limit. */
  speechSeconds: 7_200,
  /** Requests for the floor that one delegation, or one participant without delegation, may have waiting. */
  requestsWaiting: 10,
  /** Screens that a meeting has up at once. */
  screens: 50,
  /** Characters of one caption, and captions of one answer. */
  captionCharacters: 1_000,
  captionsPage: 500,
  /** Delegations of a quorum. */
  quorum: 10_000,
  /** Characters of a document's symbol, and of any other line of its masthead. */
  symbolCharacters: 60,
  imprintCharacters: 200,
  /** Participants who may be named to confirm adoptions. */
  confirmers: 20,
  /** Entries of one page of the ledger: what is given without asking, and at most. */
  ledgerPage: 500,
  ledgerPageMost: 1_000,
  /** Findings in one answer about a body that cannot be taken. */
  errors: 20,
  /** Bytes of a JSON body. */
  jsonBytes: 8 * 1024 * 1024,
  /** Bytes of the body of one act, and of what sets up a meeting. */
  commandBytes: 1024 * 1024,
  formBytes: 256 * 1024,
  /** How deep a JSON body lies in itself, and its arrays, objects, members and elements. */
  jsonDepth: 40,
  jsonParts: 300_000,
  /** Bytes of the body of a sign-in, the only one read from somebody unknown. */
  sessionBytes: 4 * 1024,
  /** Bytes of a list of people. */
  rosterBytes: 4 * 1024 * 1024,
  /** Bytes of an imported file. */
  fileBytes: 20 * 1024 * 1024,
} as const
