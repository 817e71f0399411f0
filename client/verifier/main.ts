/** The page `/verify`: a file is read and verified on the reader's device, without a network, from a server or from a disk. */
import { pageCrypto } from './pageCrypto.ts'
import { el, type Piece } from './pieces.ts'
import { showVerified } from './showVerified.ts'
import { type GivenTrust, type Verified, verifyFile } from './verifyFile.ts'
import { words } from './words.ts'

/** What the house laid into the page: its own keys, and since when they are there. */
interface CarriedTrust extends GivenTrust {
  readonly host: string
  readonly day: string
}

type Language = keyof typeof words

const carried = readCarried()
let trust: GivenTrust = carried ?? { recordKeys: '', rootKeys: '', policy: '' }
let language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ar'
let last: { readonly name: string | null; readonly bytes: Uint8Array } | null = null
let pasted = ''

function readCarried(): CarriedTrust | null {
  const value: unknown = JSON.parse(document.getElementById('trust')?.textContent ?? 'null')
  return value === null ? null : (value as CarriedTrust)
}

function draw(): void {
  const said = words[language]
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  document.title = said.title
  const turn = el('button', { class: 'plain', lang: language === 'ar' ? 'en' : 'ar' }, said.other)
  turn.addEventListener('click', () => {
    language = language === 'ar' ? 'en' : 'ar'
    draw()
  })
  document.body.replaceChildren(
    el('header', {}, el('span', { class: 'mark' }, language === 'ar' ? 'توافق' : 'Tawafuq'), turn),
    el(
      'main',
      {},
      el('h1', {}, said.title),
      el('p', {}, said.lead),
      fileArea(),
      pasteArea(),
      trustArea(),
      el('section', { id: 'verdict', 'aria-live': 'polite' }, ...verdict()),
    ),
  )
}

function fileArea(): HTMLElement {
  const said = words[language]
  const input = el('input', { type: 'file', accept: '.json,application/json' }) as HTMLInputElement
  const area = el('div', { class: 'drop' }, el('label', { class: 'file' }, said.choose, input), said.drop)
  const take = (file: File | undefined): void => {
    if (file !== undefined) void file.arrayBuffer().then((buffer) => verify(file.name, new Uint8Array(buffer)))
  }
  input.addEventListener('change', () => take(input.files?.[0]))
  for (const name of ['dragenter', 'dragover']) {
    area.addEventListener(name, (event) => {
      event.preventDefault()
      area.classList.add('over')
    })
  }
  area.addEventListener('dragleave', () => area.classList.remove('over'))
  area.addEventListener('drop', (event) => {
    event.preventDefault()
    area.classList.remove('over')
    take(event.dataTransfer?.files[0])
  })
  return area
}

function pasteArea(): HTMLElement {
  const said = words[language]
  const field = el('textarea', { id: 'paste', dir: 'ltr', spellcheck: 'false' }) as HTMLTextAreaElement
  field.value = pasted
  field.addEventListener('input', () => {
    pasted = field.value
  })
  const button = el('button', {}, said.verify)
  button.addEventListener('click', () => {
    if (field.value.trim() !== '') verify(null, new TextEncoder().encode(field.value))
  })
  return el('details', {}, el('summary', {}, said.paste), el('label', { for: 'paste' }, said.pasted), field, button)
}

function trustArea(): HTMLElement {
  const said = words[language]
  const field = (name: keyof GivenTrust): readonly Piece[] => {
    const area = el('textarea', { id: name, dir: 'ltr', spellcheck: 'false' }) as HTMLTextAreaElement
    area.value = trust[name]
    area.addEventListener('change', () => {
      trust = { ...trust, [name]: area.value }
      if (last !== null) verify(last.name, last.bytes)
    })
    return [el('label', { for: name }, said[name]), area]
  }
  return el(
    'details',
    {},
    el('summary', {}, said.trust),
    el('p', {}, said.trustLead),
    el('p', {}, carried === null ? said.notCarried : said.carried(carried.host, carried.day)),
    ...field('recordKeys'),
    ...field('rootKeys'),
    ...field('policy'),
  )
}

function verdict(): readonly Piece[] {
  if (last === null) return []
  const verified: Verified = verifyFile(pageCrypto, last.bytes, trust, Math.floor(Date.now() / 1000))
  return showVerified(verified, last.name, language)
}

function verify(name: string | null, bytes: Uint8Array): void {
  last = { name, bytes }
  document.getElementById('verdict')?.replaceChildren(...verdict())
  document.getElementById('verdict')?.scrollIntoView({ block: 'nearest' })
}

draw()
