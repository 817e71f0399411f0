import { existsSync, readFileSync } from 'node:fs'
import type { Delegation } from '@tawafuq/domain/acts/meeting/meeting'
import { expect, test } from 'vitest'
import { LISTED_LINES_MAX, readList } from '../../client/features/set-up/readList.ts'

const delegations = [
  { id: 'd1', meetingId: 'm', name: { ar: 'النسيم', en: 'Nasim' }, code: 'NSM', group: 'government' },
  { id: 'd2', meetingId: 'm', name: { ar: 'هيئة الميناء' }, code: 'MIN', group: 'intergovernmental' },
] as unknown as readonly Delegation[]
const otherwise = { role: 'delegate', attendance: 'onsite' } as const
const read = (text: string) => readList(text, delegations, otherwise).listed

test('[UI11] name, delegation, role and attendance are understood in any order and with any stop', () => {
  const whole = { delegationId: 'd1', role: 'delegate', attendance: 'remote', doubt: null }
  for (const line of [
    'رنا العبادي، النسيم، مندوبة، عن بُعد',
    'رنا العبادي\tعن بعد\tNSM',
    'رنا العبادي; nasim; delegate; remote',
    'رنا العبادي | وفد النسيم | رئيسة الوفد | من بعد',
  ]) {
    expect(read(line)).toMatchObject([{ name: 'رنا العبادي', ...whole }])
  }
})

test('[UI11] spelling varies as people vary it', () => {
  expect(read('س، هيئه الميناء')).toMatchObject([{ delegationId: 'd2', doubt: null }])
  expect(read('س، رئيس')).toMatchObject([{ role: 'chair' }])
  expect(read('س، الرئاسة')).toMatchObject([{ role: 'chair' }])
  expect(read('س، المقررة')).toMatchObject([{ role: 'rapporteur' }])
  expect(read('س، مُراقبة')).toMatchObject([{ role: 'observer' }])
})

test('[UI11] a head of delegation is no chair', () => {
  expect(read('سلمى، النسيم، رئيسة الوفد')).toMatchObject([{ role: 'delegate', delegationId: 'd1' }])
})

test('[UI11] an unknown delegation, and a delegate without one, are doubted', () => {
  expect(read('طارق، بلاد بعيدة')).toMatchObject([{ doubt: { kind: 'unknown-delegation', said: 'بلاد بعيدة' } }])
  expect(read('مها')).toMatchObject([{ doubt: { kind: 'no-delegation' } }])
  expect(read('مها، مراقبة')).toMatchObject([{ doubt: null }])
})

test('[UI11] empty lines are passed over and every line keeps its number', () => {
  expect(read('\nأ، NSM\n\n  \nب، NSM\n').map(({ line, name }) => [line, name])).toEqual([
    [2, 'أ'],
    [5, 'ب'],
  ])
})

test('[UI11] a list has an end', () => {
  expect(read('أ، NSM\n'.repeat(LISTED_LINES_MAX + 50))).toHaveLength(LISTED_LINES_MAX)
})

test('[UI65] a table copied from a spreadsheet: headings in any order, code or name, columns that are not asked for', () => {
  const table = [
    'البريد\tالصفة\tالوفد\tالاسم\tالرمز\tملاحظات',
    'a@example.org\tمندوبة\tهيئة الميناء\t"هيفاء\nالعبادي"\tMIN\tتصل متأخرة',
    '\tرئيسة\t\t\u202Bنجلاء\u202C\t\t',
    '\tمندوب\t\tمروان\tNSM\t',
    '\tمندوب\tبلاد بعيدة\tغسان\t\t',
    '\tمندوب\tالنسيم\t\t\t',
  ].join('\r\n')
  const { listed, leftOut } = readList(table, delegations, otherwise)
  expect(listed).toMatchObject([
    { line: 2, lines: 2, name: 'هيفاء العبادي', role: 'delegate', delegationId: 'd2', doubt: null },
    { line: 4, name: 'نجلاء', role: 'chair', doubt: null },
    { line: 5, name: 'مروان', delegationId: 'd1', doubt: null },
    { line: 6, name: 'غسان', doubt: { kind: 'unknown-delegation', said: 'بلاد بعيدة' } },
    { line: 7, doubt: { kind: 'no-name' } },
  ])
  expect(leftOut).toEqual(['البريد', 'ملاحظات'])
  expect(readList('Name,Delegation,Role\nRana,NSM,delegate', delegations, otherwise).listed).toMatchObject([
    { line: 2, name: 'Rana', delegationId: 'd1', doubt: null },
  ])
})

test('[UI65] a quotation mark that is not closed is told at its line, and the others are read', () => {
  expect(read('"أبو علي\tNSM\nرنا\tNSM')).toMatchObject([
    { line: 1, doubt: { kind: 'torn' } },
    { line: 2, name: 'رنا', doubt: null },
  ])
})

const given = new URL('../../../shared/cases/62-participants-from-excel.tsv', import.meta.url)

const whereGiven = test.skipIf(!existsSync(given)) // the shared cases lie beside the project, or not

whereGiven('[UI65] the list from Excel: three people of two delegations', () => {
  const two = [
    { ...delegations[0], id: 'd3', name: { ar: 'الكثبان' }, code: 'DUN' },
    { ...delegations[0], id: 'd4', name: { ar: 'السهول' }, code: 'PLN' },
  ] as unknown as readonly Delegation[]
  const { listed, leftOut } = readList(readFileSync(given, 'utf8'), two, otherwise)
  expect(listed.map(({ name, delegationId, role, doubt }) => [name, delegationId, role, doubt])).toEqual([
    ['هيفاء العبادي', 'd3', 'delegate', null],
    ['مروان', 'd4', 'delegate', null],
    ['قاسم، سعيد', 'd4', 'delegate', null],
  ])
  expect(leftOut).toEqual([])
})
