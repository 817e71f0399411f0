/** A part of the client in a DOM, as whoever cannot see it is told of it: by roles and names, in either direction. */
import { act, createElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeAll, vi } from 'vitest'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'
import { type Workspace, WorkspaceContext } from '../../client/statement/useWorkspace.ts'

export interface ShownPart {
  readonly place: HTMLElement
  /** Everything that has a role and a name, in the order in which it is read: `button: …`. */
  readonly told: () => readonly string[]
  readonly press: (name: string) => Promise<void>
  /** Writes into the field of a name; leaves it as well, as a person who goes on does. */
  readonly write: (name: string, words: string) => Promise<void>
  /** Selects in the field of a name, as with the arrows and Shift. */
  readonly select: (name: string, start: number, end: number) => Promise<void>
  /** Whether the control of a name can be used. */
  readonly isAllowed: (name: string) => boolean
  /** Sends the form as Enter does. */
  readonly submit: () => Promise<void>
}

/** Shows parts to the tests of one file; each goes when its test ends, with what it kept on the device. */
export function partsShown() {
  const leave: (() => void)[] = []
  beforeAll(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    Element.prototype.scrollIntoView = () => undefined
  })
  afterEach(async () => {
    for (const end of leave.splice(0)) await act(async () => end())
    localStorage.clear()
  })

  return async function show(
    part: ReactNode,
    { language = 'ar', workspace = null }: { language?: 'ar' | 'en'; workspace?: Workspace | null } = {},
  ): Promise<ShownPart> {
    startWords(language, language === 'ar' ? ar : en)
    const place = document.createElement('div')
    place.dir = language === 'ar' ? 'rtl' : 'ltr'
    document.body.append(place)
    const root = createRoot(place)
    leave.push(() => {
      root.unmount()
      place.remove()
    })
    await act(async () =>
      root.render(workspace === null ? part : createElement(WorkspaceContext, { value: workspace }, part)),
    )
    const control = (name: string): HTMLElement => {
      const found = [...place.querySelectorAll<HTMLElement>('button, a, input, textarea, select')].filter(
        (one) => nameOf(one) === name,
      )
      if (found.length !== 1) throw new Error(`${found.length} controls are called “${name}”: ${told().join(' | ')}`)
      return found[0] as HTMLElement
    }
    const told = () =>
      [...place.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
        const [role, name] = [roleOf(one), nameOf(one)]
        return role === null || name === '' ? [] : [`${role}: ${name}`]
      })
    return {
      place,
      told,
      press: (name) => act(async () => control(name).click()),
      async write(name, words) {
        const field = control(name)
        const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
        await act(async () => {
          value?.set?.call(field, words)
          field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
        })
        await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
      },
      async select(name, start, end) {
        const field = control(name) as HTMLTextAreaElement
        await act(async () => field.focus())
        field.setSelectionRange(start, end)
        await act(async () => field.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowLeft', bubbles: true })))
      },
      isAllowed: (name) => {
        const one = control(name)
        return !('disabled' in one && one.disabled === true) && one.getAttribute('aria-disabled') !== 'true'
      },
      submit: () =>
        act(async () => {
          place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
        }),
    }
  }
}

const roles: Readonly<Record<string, string>> = {
  A: 'link',
  BUTTON: 'button',
  FIELDSET: 'group',
  FORM: 'form',
  SELECT: 'combobox',
  TEXTAREA: 'textbox',
  ARTICLE: 'article',
  SECTION: 'region',
}

/** The role that an element has of itself, or is given; null where it has none that is told. */
function roleOf(element: HTMLElement): string | null {
  const given = element.getAttribute('role')
  if (given !== null) return given
  if (/^H[1-6]$/.test(element.tagName)) return 'heading'
  if (element instanceof HTMLInputElement)
    return ['radio', 'checkbox'].includes(element.type) ? element.type : element.type === 'hidden' ? null : 'textbox'
  return roles[element.tagName] ?? null
}

/** The name that is told of it: as it is labelled, or, of a button, a link and a heading, as it reads. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const by = element.getAttribute('aria-labelledby')
  if (by !== null)
    return by
      .split(' ')
      .map((id) => wordsOf(document.getElementById(id)))
      .join(' ')
  if (element instanceof HTMLFieldSetElement) return wordsOf(element.querySelector('legend'))
  if ('labels' in element && element.labels instanceof NodeList && element.labels.length > 0)
    return [...element.labels].map(wordsOf).join(' ')
  return /^(A|BUTTON|H[1-6])$/.test(element.tagName) ? wordsOf(element) : ''
}

/** What an element reads, without what is kept from those who listen. */
function wordsOf(node: Node | null): string {
  if (node === null) return ''
  const copy = node.cloneNode(true)
  if (copy instanceof Element)
    for (const hidden of copy.querySelectorAll('[aria-hidden=true], input, select, textarea')) hidden.remove()
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
