import { asId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import { expect, test } from 'vitest'
import { peopleElsewhere } from '../../server/nodes/peopleElsewhere.ts'

const person = (name: string): ParticipantId => asId<ParticipantId>(name)

test('[ND4] who is connected to another node is there for as long as that node lives, and was told of last', () => {
  const people = peopleElsewhere(() => [person('here')])
  people.living(['n1', 'n2'])
  people.told('n1', ['one', 'both'])
  people.told('n2', ['other', 'both'])
  people.told('n1', ['both'])
  expect(['one', 'both', 'other'].map((name) => people.isElsewhere(person(name)))).toEqual([false, true, true])
  people.living(['n1'])
  expect(['both', 'other'].map((name) => people.isElsewhere(person(name)))).toEqual([true, false])
  expect(people.nodes()).toBe(1)
  people.living([])
  expect(people.isElsewhere(person('both'))).toBe(false)
})

test('[ND4] others are told again when others are here', () => {
  let here = [person('one')]
  const people = peopleElsewhere(() => here)
  expect([people.haveChanged(), people.haveChanged()]).toEqual([true, false])
  here = [person('other')]
  expect([people.haveChanged(), people.haveChanged()]).toEqual([true, false])
})
