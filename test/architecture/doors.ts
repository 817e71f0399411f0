// Above 250 lines: the whole table of doors is read in one place.
/**
 * One door: what a room may take from elsewhere. Its own files are always open to it.
 * `shared/domain` opens a whole room, `shared/domain:types` its types alone, `shared/domain/acts/policy.ts` one file.
 */
export interface Door {
  readonly room: string
  readonly rooms: readonly string[]
  /** Packages and Node's own modules that are imported, not those of which a file is read; a star stands for the rest of a name. */
  readonly outside: readonly string[]
}

const lettersAlone = [
  'shared/arabic/hiddenLetters.ts',
  'shared/arabic/letterEdge.ts',
  'shared/arabic/nfcOffsets.ts',
  'shared/arabic/textBounds.ts',
  'shared/arabic/toNfc.ts',
] as const

/**
 * The table of doors. Opening one is a decision of the house: it needs a reason in docs/adr, not only a line here.
 * The longest matching room counts. `client/features/*` makes each noun a room of its own. A place with
 * a star and an ending, as the `index.ts` of every feature, opens that file of each and nothing behind it.
 */
export const doors: readonly Door[] = [
  // What a letter is, is one question for the gavel, for a schema and for a page (ADR-0032).
  // A month has one name in the record, in a file and on a page (ADR-0043).
  { room: 'shared/domain', rooms: [...lettersAlone, 'shared/arabic/monthNames.ts'], outside: ['zod'] },
  { room: 'shared/arabic', rooms: [], outside: [] },
  { room: 'shared/text', rooms: ['shared/arabic'], outside: [] },
  // What is sealed in the log is a record of the domain, and is spelled as the domain spells what it hashes (ADR-0063).
  { room: 'shared/log', rooms: ['shared/domain'], outside: [] },
  {
    room: 'shared/draft',
    // That a paragraph is one line holds for acts and drafts alike (ADR-0023).
    rooms: [
      'shared/domain:types',
      'shared/domain/acts/ids.ts',
      'shared/domain/schemas/oneLine.ts',
      'shared/text',
      'shared/arabic',
    ],
    outside: ['yjs', 'lib0', 'prosemirror-model'],
  },
  { room: 'shared/protocol', rooms: ['shared/domain', ...lettersAlone], outside: ['zod', 'zod-openapi'] },

  {
    room: 'server/http',
    rooms: [
      'server/application',
      'server/identity',
      'shared/protocol',
      'shared/domain:types',
      'shared/domain/schemas/limits.ts',
    ],
    outside: [
      'express',
      'helmet',
      'jose',
      'pino',
      'pino-http',
      'prom-client',
      'rate-limiter-flexible',
      'zod',
      'node:*',
    ],
  },
  {
    room: 'server/application',
    // A meeting that ends before it begins is refused at the door and in a later change by one measure (ADR-0060).
    rooms: [
      'shared/domain',
      'shared/draft',
      'shared/log:types',
      'shared/text',
      'shared/protocol/isInOrder.ts',
      // Lists of people are matched however they spell (ADR-0061).
      'shared/arabic/foldArabic.ts',
      ...lettersAlone,
    ],
    outside: [],
  },
  {
    room: 'server/collaboration',
    rooms: [
      'server/application',
      'shared/draft',
      'shared/protocol',
      'shared/domain:types',
      'shared/domain/acts/policy.ts',
      // Whom a proposal lets in is asked where the acts ask it (ADR-0043).
      'shared/domain/acts/standing.ts',
    ],
    outside: ['@hocuspocus/server', 'lib0', 'ws', 'y-protocols', 'yjs', 'node:*'],
  },
  // What nodes of one deployment tell each other, over Redis (ADR-0058).
  {
    room: 'server/nodes',
    rooms: [
      'server/application/ports.ts:types',
      'server/collaboration:types',
      'shared/domain:types',
      'shared/domain/acts/ids.ts',
      'shared/domain/acts/factsOf.ts',
    ],
    outside: ['ioredis', 'node:*', 'zod'],
  },
  // PostgreSQL is spoken to by its driver, in a typed builder of its language (ADR-0052).
  {
    room: 'server/storage',
    rooms: ['server/application/ports.ts', 'server/application/publicLog.ts:types', 'shared/domain'],
    outside: ['kysely', 'node:*', 'pg'],
  },
  {
    room: 'server/identity',
    rooms: ['server/application/ports.ts:types', 'shared/domain', 'shared/log'],
    outside: ['openid-client', 'node:*'],
  },
  // The writer of the log and the witness: what both keep is on the disk before it is said (ADR-0063).
  {
    room: 'server/transparency',
    rooms: [
      'server/application/ports.ts:types',
      'server/application/publicLog.ts:types',
      'server/storage/syncFile.ts',
      'server/storage/StartRefusal.ts',
      'server/storage/carryOverFile.ts',
      'shared/domain',
      'shared/log',
    ],
    outside: ['node:*'],
  },
  // What is published is printed from what the application tells, and nothing else is asked (ADR-0066).
  {
    room: 'server/publication',
    rooms: [
      'server/application:types',
      'server/application/symbolPath.ts',
      'shared/domain',
      'shared/protocol:types',
      'shared/text:types',
    ],
    outside: ['papaparse'],
  },
  // What waits to be sent is handed to a mail server by a library, and by nobody else (ADR-0090).
  {
    room: 'server/mail',
    rooms: ['server/application/ports.ts:types', 'shared/domain:types'],
    outside: ['nodemailer'],
  },
  // Reading and writing know nothing of each other, and what both use knows neither (ADR-0046).
  {
    room: 'server/documents',
    rooms: [
      'server/documents/model',
      'server/documents/read',
      'server/documents/workers',
      'shared/text',
      'shared/protocol/exportFormats.ts',
    ],
    outside: [],
  },
  {
    room: 'server/documents/model',
    rooms: ['shared/text', 'shared/arabic', 'shared/protocol/exportFormats.ts'],
    outside: ['saxes'],
  },
  {
    room: 'server/documents/read',
    rooms: ['server/documents/model', 'shared/text', 'shared/arabic'],
    // Lists of people come as tables (ADR-0061).
    outside: ['fflate', 'node:*', 'papaparse', 'parse5', 'postal-mime'],
  },
  {
    room: 'server/documents/write',
    rooms: ['server/documents/model', 'shared/text', 'shared/arabic', 'shared/protocol/exportFormats.ts'],
    outside: ['@cantoo/pdf-lib', '@myriaddreamin/typst-ts-node-compiler', 'fflate', 'node:*', 'qrcode'],
  },
  {
    room: 'server/documents/workers',
    rooms: [
      'server/documents/model',
      'server/documents/read',
      'server/documents/write',
      'shared/protocol/exportFormats.ts',
    ],
    outside: ['node:*'],
  },
  // A static copy is made of what a house answers to everybody, and of nothing else (ADR-0071).
  { room: 'server/archive', rooms: ['shared/domain:types', 'shared/log'], outside: ['node:*'] },
  // main.ts, the programs beside it and the sample meeting: the only places that build things and hand them to each other.
  ...['server/boot', 'server/programs', 'server/demo'].map((room) => ({
    room,
    rooms: [
      'server/*',
      'shared/domain',
      'shared/draft',
      'shared/log',
      'shared/protocol',
      'shared/text',
      'shared/arabic',
    ],
    outside: ['*'],
  })),

  // The typed client of the server's operations: the only room that asks by HTTP, and keeps what it was answered (ADR-0073).
  {
    room: 'client/api',
    rooms: ['shared/protocol', 'shared/domain'],
    outside: ['@tanstack/react-query', 'idb-keyval', 'react'],
  },
  // The live session knows no screen; what React reads of it stands beside it (ADR-0048).
  {
    room: 'client/statement/session',
    rooms: ['client/api', 'shared/protocol', 'shared/draft', 'shared/domain', 'shared/text'],
    // The browser's own hashing is shut on plain http, which is what a hall without certificates has.
    outside: ['@hocuspocus/provider', '@noble/hashes', 'y-indexeddb', 'y-protocols', 'yjs'],
  },
  {
    room: 'client/statement',
    rooms: ['client/api', 'client/statement/session', 'shared/domain', 'shared/text'],
    outside: ['react'],
  },
  {
    room: 'client/editor',
    // A letter that cannot be drawn is shown by one sign, at rest and beside a difference (ADR-0033).
    rooms: ['client/words', 'client/design-system/Letters.tsx', 'shared/draft', 'shared/arabic', 'shared/domain:types'],
    outside: ['@tiptap/*', 'react', 'yjs', 'y-protocols'],
  },
  {
    room: 'client/words',
    rooms: ['shared/domain:types', 'shared/arabic/monthNames.ts'],
    outside: ['react', 'react-i18next'],
  },
  // Components that know no noun of the house but its states: anything that is drawn may be drawn with them (ADR-0013).
  {
    room: 'client/design-system',
    // Words that somebody wrote are isolated by their letters (ADR-0014).
    rooms: [
      'client/words',
      'shared/domain:types',
      ...lettersAlone,
      'shared/arabic/direction.ts',
      'shared/arabic/latinStretches.ts',
      'shared/arabic/heavyText.ts',
      'shared/arabic/oddStretches.ts',
    ],
    outside: ['qrcode', 'react', 'react-aria-components', 'react-i18next', 'wouter'],
  },
  // A noun is entered by its door alone; what it shows, it asks of the domain itself (ADR-0015, ADR-0048).
  {
    room: 'client/features/*',
    rooms: [
      'client/features/*/index.ts',
      // A text at rest is drawn by one component, in a sheet, a record and an import alike.
      'client/editor/ParagraphText.tsx',
      'client/editor/queries/rangesInText.ts',
      'client/design-system',
      'client/api',
      'client/statement',
      'client/statement/session',
      'client/words',
      'shared/domain',
      'shared/text',
      'shared/arabic',
      'shared/protocol/exportFormats.ts',
    ],
    outside: ['react', 'react-aria-components', 'react-i18next', 'wouter'],
  },
  {
    room: 'client/pages',
    rooms: [
      'client/features/*/index.ts',
      'client/features/*/*.css',
      'client/editor',
      'client/design-system',
      'client/api',
      'client/statement',
      'client/statement/session:types',
      'client/words',
      'shared/domain',
      'shared/arabic/direction.ts',
    ],
    outside: ['react', 'react-i18next', 'wouter'],
  },
  {
    room: 'client/app',
    rooms: [
      'client/pages',
      'client/features/*/words.ar.ts',
      'client/features/*/words.en.ts',
      'client/design-system',
      'client/api',
      'client/words',
    ],
    outside: ['i18next', 'react', 'react-aria-components', 'react-dom', 'react-i18next', 'wouter'],
  },
  // A page of its own, which must work from a disk in fifty years: it takes nothing of the rest of the client (ADR-0069).
  {
    room: 'client/verifier',
    rooms: ['shared/log', 'shared/domain:types'],
    outside: ['@noble/curves', '@noble/hashes'],
  },
  // What the browser runs beside the page: it keeps the program's own files, and nothing that anybody wrote (ADR-0082).
  { room: 'client/worker', rooms: [], outside: [] },
  // How the client is built.
  { room: 'client', rooms: [], outside: ['@vitejs/plugin-react', 'node:*', 'vite'] },

  { room: 'scripts', rooms: ['shared/domain/acts/printPolicy.ts'], outside: ['node:*'] },
  {
    room: 'test',
    rooms: ['client', 'client/*', 'client/features/*', 'server', 'server/*', 'shared/*', 'scripts'],
    outside: ['*'],
  },
]
