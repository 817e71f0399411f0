import { isOwnOrigin } from '@tawafuq/server/application/isOwnOrigin'
import { expect, test } from 'vitest'

test('[HT6, LV16] our pages are those at the address in links, and no others', () => {
  const home = 'https://tawafuq.example'
  expect(isOwnOrigin(home, home)).toBe(true)
  const others = [
    'http://tawafuq.example',
    'https://tawafuq.example:8443',
    'https://tawafuq.example.evil',
    'https://evil.tawafuq.example',
    'http://127.0.0.1:8787',
    'null',
    '',
    'https://tawafuq.example/',
  ]
  expect(others.filter((origin) => isOwnOrigin(origin, home))).toEqual([])
})

test('[HT6, LV16] the names that a machine has for itself are one place, at one port', () => {
  const home = 'http://localhost:8787'
  expect(
    ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'].map((at) => isOwnOrigin(at, home)),
  ).toEqual([true, true, true])
  const others = [
    'http://localhost:8788',
    'https://localhost:8787',
    'http://192.0.2.7:8787',
    'http://localhost.evil:8787',
  ]
  expect(others.filter((origin) => isOwnOrigin(origin, home))).toEqual([])
})
