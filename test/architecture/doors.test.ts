import { expect, test } from 'vitest'
import { doors } from './doors.ts'
import { findTrespasses, roomOf } from './findTrespasses.ts'
import { findUnusedDoors } from './findUnusedDoors.ts'
import { importsOf } from './importsOf.ts'
import { codeFiles } from './sourceFiles.ts'

const imports = codeFiles.flatMap(importsOf)

test('[HO1] every import of every room passes through a door', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(findTrespasses(imports, doors)).toEqual([])
})

test('[HO1] every package that a door admits is imported behind it', () => {
  expect(findUnusedDoors(imports, doors)).toEqual([])
})

test('[HO1] a package that is admitted and not imported is found', () => {
  const door = { room: 'server/documents', rooms: [], outside: ['fflate', '@fontsource/*', 'mammoth'] }
  const text = "import { zipSync } from 'fflate'; import '@fontsource/unifontex/file.css'"
  expect(findUnusedDoors(importsOf({ path: 'server/documents/zip.ts', text }), [door])).toEqual([
    'server/documents admits mammoth, which nothing in it imports',
  ])
})

test('[HO1] every file of a room is in the table', () => {
  const homeless = codeFiles.filter(({ path }) => path.includes('/') && roomOf(path, doors) === undefined)
  expect(homeless.map(({ path }) => path)).toEqual([])
})

const trespasses: readonly (readonly [path: string, text: string])[] = [
  ['shared/domain/decide.ts', "import * as Y from 'yjs'"],
  ['shared/domain/decide.ts', "import { randomUUID } from 'node:crypto'"],
  ['shared/domain/decide.ts', "import { foldArabic } from '@tawafuq/arabic/foldArabic'"],
  ['shared/domain/decide.ts', "type Room = import('../draft/roomName.ts').RoomName"],
  ['shared/arabic/digits.ts', "export { digits } from '../domain/digits.ts'"],
  ['shared/draft/readDraft.ts', "import { decide } from '@tawafuq/domain/acts/decide'"],
  ['shared/draft/readDraft.ts', "import { type Statement, decide } from '@tawafuq/domain/acts/decide'"],
  ['server/http/statements.ts', "import { sqliteLedger } from '../storage/sqliteLedger.ts'"],
  ['server/http/statements.ts', "import { sqliteLedger } from '#storage/sqliteLedger'"],
  ['server/http/statements.ts', "import { rooms } from '@tawafuq/server/collaboration/rooms'"],
  ['server/http/imports.ts', "import { importDocx } from '../documents/importDocx.ts'"],
  ['server/application/commands/handleCommand.ts', "import express from 'express'"],
  ['server/application/commands/handleCommand.ts', "const { Server } = await import('@hocuspocus/server')"],
  ['server/application/commands/handleCommand.ts', "import { DatabaseSync } from 'node:sqlite'"],
  ['server/collaboration/Admission.ts', "import { sqliteDrafts } from '../storage/sqliteDrafts.ts'"],
  ['server/collaboration/Admission.ts', "import { evolve } from '@tawafuq/domain/acts/evolve'"],
  ['server/storage/sqliteLedger.ts', "import { handleCommand } from '../application/commands/handleCommand.ts'"],
  ['client/features/docket/Docket.tsx', "import { BracketCard } from '../bracket/BracketCard.tsx'"],
  ['client/features/docket/Docket.tsx', "import { BracketCard } from '../bracket/cards/index.ts'"],
  ['client/features/docket/Docket.tsx', "import { connect } from '../../app/connect.ts'"],
  ['client/features/docket/Docket.tsx', "import type { Doc } from 'yjs'"],
  ['client/statement/session/connect.ts', "import { useState } from 'react'"],
  ['client/pages/StatementPage.tsx', "import { schema } from '@tawafuq/protocol/schema'"],
  ['client/editor/ParagraphEditor.tsx', "import { Docket } from '../features/docket/Docket.tsx'"],
  ['client/pages/StatementPage.tsx', "import { Docket } from '../features/docket/Docket.tsx'"],
  ['client/app/App.tsx', "import { start } from '../server/main.ts'"],
  ['server/boot/main.ts', "import { App } from '../client/App.tsx'"],
  ['server/boot/main.ts', "import { given } from '../test/kit/given.ts'"],
  ['scripts/run.mjs', "import { main } from '../server/main.ts'"],
  ['server/cellar/hidden.ts', "import { main } from '../../client/session/connect.ts'"],
  ['attic/hidden.ts', "import { main } from '../server/main.ts'"],
]

test.each(trespasses)('[HO1] a trespass planted in %s is found: %s', (path, text) => {
  expect(findTrespasses(importsOf({ path, text }), doors)).toHaveLength(1)
})

const visits: readonly (readonly [path: string, text: string])[] = [
  ['shared/domain/decide.ts', "import { agree } from './decisions/agreeParagraph.ts'"],
  ['shared/draft/readDraft.ts', "import { type Statement } from '@tawafuq/domain/acts/statement'"],
  ['server/http/statements.ts', "import type { Refusal } from '@tawafuq/domain/language/refusals'"],
  ['server/collaboration/Admission.ts', "import { policy } from '@tawafuq/domain/acts/policy'"],
  ['server/storage/sqliteLedger.ts', "import { DatabaseSync } from 'node:sqlite'"],
  ['server/boot/main.ts', "import { sqliteLedger } from './storage/sqliteLedger.ts'"],
  ['client/features/docket/Docket.tsx', "import { DocketLine } from './DocketLine.tsx'"],
  ['client/features/docket/Docket.tsx', "import { docket } from '@tawafuq/domain/views/docket'"],
  ['client/pages/StatementPage.tsx', "import { Docket } from '../features/docket/index.ts'"],
  ['client/features/docket/Docket.tsx', "import { ParagraphName } from '../citation/index.ts'"],
  ['client/editor/ParagraphEditor.tsx', "import { Editor } from '@tiptap/core'"],
  ['test/collaboration/admission.test.ts', "import { Admission } from '../../server/collaboration/Admission.ts'"],
]

test.each(visits)('[HO1] %s may: %s', (path, text) => {
  expect(findTrespasses(importsOf({ path, text }), doors)).toEqual([])
})
