import type { Delegation } from '@tawafuq/domain/meeting'
import { expect, test } from 'vitest'
import { LISTED_LINES_MAX, readList } from '../../client/screens/setUp/readList.ts'

const delegations = [
  { id: 'd1', meetingId: 'm', name: { ar: 'النسيم', en: 'Nasim' }, code: 'NSM', group: 'government' },
  { id: 'd2', meetingId: 'm', name: { ar: 'هيئة الميناء' }, code: 'MIN', group: 'intergovernmental' },
] as unknown as readonly Delegation[]
const otherwise = { role: 'delegate', attendance: 'onsite' } as const
const read = (text: string) => readList(text, delegations, otherwise)

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
