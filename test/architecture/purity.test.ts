import { expect, test } from 'vitest'
import { findImpurities } from './findImpurities.ts'
import { codeFiles } from './sourceFiles.ts'

const pureFiles = codeFiles.filter(({ path }) => /^shared\/(domain|arabic|log)\//.test(path))

test('[HO3] domain, arabic and log are pure', () => {
  expect(pureFiles.length).toBeGreaterThan(10)
  expect(pureFiles.flatMap(findImpurities)).toEqual([])
})

test.each([
  'export const now = () => Date.now()',
  'export const now = () => new Date()',
  'export function toss() { return Math.random() }',
  "export function toss() { return Math['random']() }",
  'export async function decide() {}',
  'export const decide = async () => 1',
  'export type Later = Promise<number>',
  'let count = 0',
  'export let count = 0',
  'var count = 0',
  'export const host = () => globalThis.location',
  'export const environment = () => process.env',
  'export const say = () => console.info(1)',
  'export const wait = () => setTimeout(() => {}, 1)',
  'export const id = () => crypto.randomUUID()',
  'const later = await 1',
])('[HO3] an impurity is found: %s', (text) => {
  expect(findImpurities({ path: 'shared/domain/planted.ts', text }).length).toBeGreaterThan(0)
})

test.each([
  'export const add = (one: number) => { let sum = one; sum += 1; return sum }',
  'export const least = Math.min(1, 2)',
  'export interface Entry { readonly Date: string }',
  'export const entry = (given: { Date: string; process: string }) => ({ Date: given.Date, process: given.process })',
  '// a Date, a Promise and Math.random() in a comment\nexport const word = "Date"',
])('[HO3] the innocent pass: %s', (text) => {
  expect(findImpurities({ path: 'shared/domain/planted.ts', text })).toEqual([])
})
