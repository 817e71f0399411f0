/** Every bound on a document that comes in or goes out, with its unit (rules DO1 to DO3). */
export const documentLimits = {
  /** Bytes of a file as it arrives: the largest official resolution is 0.5 MB of XML. */
  bytesIn: 20 * 1024 * 1024,
  /** Bytes of one inflated part of a zip container. */
  partBytes: 48 * 1024 * 1024,
  /** Bytes of all inflated parts together. */
  inflatedBytes: 96 * 1024 * 1024,
  /** Inflated bytes per deflated byte; Word's own parts stay below 60. Checked from `ratioFloorBytes` on. */
  inflationRatio: 200,
  ratioFloorBytes: 1024 * 1024,
  /** Entries of a zip container. */
  zipEntries: 2_000,
  /** Characters of text: 370 paragraphs of a resolution hold about 200,000. */
  characters: 4_000_000,
  /** Lines of plain text that hold something: the longest resolution broken at sixty letters has about 4,000. */
  lines: 20_000,
  /** Characters of one XML part; a text of `characters` with its marks fits. */
  xmlCharacters: 48 * 1024 * 1024,
  /** Elements of one XML or HTML document. */
  nodes: 400_000,
  /** Rules of the style sheets of one page: Word writes some 300. */
  styleRules: 2_000,
  /** Elements within elements. */
  nesting: 256,
  /** Blocks of a document. */
  blocks: 20_000,
  /** Findings of an import report; the rest is counted in one last finding. */
  findings: 2_000,
  /** Findings of the drafting check in one answer; the rest is counted. */
  draftingFindings: 5_000,
  /** Authors of tracked changes whose amendments are read apart: each costs one more reading of the file. */
  changeAuthors: 24,
  /** Heads of pages, and feet, whose words are told: a section may have three of each. */
  pageHeads: 60,
  /** Diagrams and charts whose words are taken. */
  drawnParts: 100,
  /** Amendments read out of one file. */
  amendments: 1_000,
  /** Records of a table of people. */
  tableRecords: 2_000,
  /** Milliseconds for one import or export in its worker. */
  milliseconds: 30_000,
  /** Megabytes of heap for one worker. */
  workerMegabytes: 768,
  /** Megabytes that a press may hold of the machine: 200 are its own with large faces, 400 the longest resolution. */
  pressMegabytes: 1024,
  /** Threads at once, and presses at once; the rest wait in line. */
  workers: 2,
  /** Documents waiting for a worker. */
  waiting: 64,
} as const
