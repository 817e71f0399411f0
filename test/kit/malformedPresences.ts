/** Presences that no honest client sends: every shape here was once able to stop an editor, or is a cousin of one that was. */

const letter = { client: 7, clock: 3 }

/** What stands where a position should, `sound` being one that does stand in the draft. */
const positions = (sound: object): readonly unknown[] => [
  0.5,
  -1,
  0,
  Number.MAX_SAFE_INTEGER,
  '',
  'text',
  true,
  [],
  [1, 2],
  {},
  { type: null, tname: null, item: null, assoc: -1 },
  { item: 0.5 },
  { item: 'x' },
  { item: [] },
  { item: {} },
  { item: { client: 0.5, clock: 0.5 } },
  { item: { client: 7, clock: 0.5 } },
  { item: { client: '7', clock: '3' } },
  { item: { client: 7 } },
  { item: { clock: 3 } },
  { item: { client: -7, clock: -3 } },
  { item: { client: 2 ** 32, clock: 0 } },
  { item: { client: 2 ** 53, clock: 2 ** 53 } },
  { item: { client: 1e308, clock: 1e308 } },
  { item: { client: null, clock: null } },
  { item: letter, assoc: 'x' },
  { item: letter, assoc: 0.5 },
  { item: letter, assoc: {} },
  { item: letter, assoc: 1e9 },
  { type: letter, tname: null, item: null },
  { type: { client: 0.5, clock: 0 } },
  { type: 'text' },
  { type: [] },
  { type: {}, item: letter },
  { tname: 'other' },
  { tname: '' },
  { tname: '__proto__' },
  { tname: 'constructor' },
  { tname: 7 },
  { tname: {} },
  { tname: 'x'.repeat(400) },
  { ...sound, item: { client: 0.1, clock: 0 } },
  { ...sound, type: 'x' },
  { ...sound, assoc: '0' },
  JSON.parse('{"__proto__":{"item":{"client":1,"clock":1}}}'),
  JSON.parse('{"constructor":null,"hasOwnProperty":1,"item":{"client":1,"clock":0.5}}'),
]

/** Whole states, `sound` being the position of a caret that does stand in the draft. */
export function malformedPresences(sound: object): readonly Readonly<Record<string, unknown>>[] {
  const ends = positions(sound)
  return [
    ...ends.map((end) => ({ cursor: { anchor: end, head: end } })),
    ...ends.map((end) => ({ cursor: { anchor: sound, head: end } })),
    ...ends.map((end) => ({ cursor: { anchor: end, head: sound } })),
    ...ends.map((end) => ({ cursor: end })),
    { cursor: { anchor: sound } },
    { cursor: { head: sound } },
    { cursor: { anchor: sound, head: null } },
    { cursor: { anchor: nested(300), head: nested(300) } },
    { cursor: nested(400) },
    { user: null, cursor: { anchor: sound, head: sound }, hidden: true },
    { user: { name: 'x', color: 7, participantId: 'chair', role: 'chair' } },
    { user: 'x'.repeat(300), color: [], extra: nested(100) },
    JSON.parse('{"__proto__":{"cursor":{"anchor":0.5,"head":0.5}},"cursor":{"anchor":0.5,"head":0.5}}'),
    JSON.parse('{"constructor":{"name":"Y"},"toString":1,"cursor":{"toJSON":1,"anchor":0.5}}'),
  ]
}

function nested(depth: number): unknown {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
}
