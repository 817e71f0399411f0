import { documentLimits } from '../../model/limits.ts'
import type { XmlElement } from '../../model/xmlTree.ts'

/** What the style sheets of a page, and an element itself, say of its look; names of properties in lower case. */
export interface HtmlStyles {
  of(element: XmlElement): ReadonlyMap<string, string>
  /** What stands before the words of an element: the `content` of its `::before`, and what it counts. */
  before(element: XmlElement): ReadonlyMap<string, string>
  /** What stands for the sign of an item: the `content` of its `::marker`. */
  marker(element: XmlElement): ReadonlyMap<string, string>
}

/** What a rule speaks of: the element, or what a page makes beside it. */
type Part = 'element' | 'before' | 'marker'

interface Simple {
  readonly name: string | null
  readonly id: string | null
  readonly classes: readonly string[]
}

interface Rule {
  /** From the outermost; each but the first says how it stands to the one before. */
  readonly steps: readonly { readonly simple: Simple; readonly isChild: boolean }[]
  readonly part: Part
  readonly weight: number
  readonly said: ReadonlyMap<string, string>
}

/**
 * Reads the rules of style sheets whose selectors are made of names, classes and ids, within and under each other; other
 * selectors say nothing here. Rules for print alone are left out, as a browser does on a screen.
 */
export function htmlStyles(styleText: string, parents: ReadonlyMap<XmlElement, XmlElement>): HtmlStyles {
  const byKey = new Map<string, Rule[]>()
  for (const rule of rulesOf(styleText.slice(0, 500_000))) {
    const last = rule.steps.at(-1)?.simple
    const key = last?.id ? `#${last.id}` : last?.classes[0] ? `.${last.classes[0]}` : (last?.name ?? '*')
    const list = byKey.get(key) ?? []
    list.push(rule)
    byKey.set(key, list)
  }

  function matching(element: XmlElement, part: Part): readonly Rule[] {
    const keys = [
      '*',
      element.name,
      `#${element.attributes['id'] ?? ''}`,
      ...classesOf(element).map((name) => `.${name}`),
    ]
    return keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((rule) => rule.part === part && fits(rule, element, rule.steps.length - 1))
      .toSorted((a, b) => a.weight - b.weight)
  }

  function fits(rule: Rule, element: XmlElement, at: number, failed = new Map<XmlElement, Set<number>>()): boolean {
    const step = rule.steps[at]
    if (!step || !isOf(step.simple, element)) return false
    if (at === 0) return true
    for (let outer = parents.get(element); outer; outer = parents.get(outer)) {
      const tried = failed.get(outer)
      if (tried?.has(at - 1) !== true) {
        if (fits(rule, outer, at - 1, failed)) return true
        failed.set(outer, (tried ?? new Set()).add(at - 1))
      }
      if (step.isChild) return false
    }
    return false
  }

  const known = new WeakMap<XmlElement, ReadonlyMap<string, string>>()
  return {
    of(element) {
      const found = known.get(element)
      if (found) return found
      const rules = matching(element, 'element').map(({ said }) => said)
      const all = new Map([...rules, declarationsOf(element.attributes['style'] ?? '')].flatMap((said) => [...said]))
      known.set(element, all)
      return all
    },
    before: (element) => new Map(matching(element, 'before').flatMap(({ said }) => [...said])),
    marker: (element) => new Map(matching(element, 'marker').flatMap(({ said }) => [...said])),
  }
}

/** The declarations of a style, the last of each name standing; `!important` says nothing more here. */
export function declarationsOf(style: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const part of style.slice(0, 4_000).match(/(?:[^;"']|"[^"]*"|'[^']*')+/g) ?? []) {
    const at = part.indexOf(':')
    if (at > 0)
      said.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .replace(/!\s*important/i, '')
          .trim(),
      )
  }
  return said
}

function* rulesOf(styleText: string): Generator<Rule> {
  const bare = styleText
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/<!--|-->/g, ' ')
    .replace(/@media\s{1,9}print\b[^{}]{0,200}\{(?:[^{}]{0,1000}\{[^{}]{0,4000}\})*\s{0,200}\}/gi, ' ')
    .replace(/@(?:media|supports|layer)\b[^{}]{0,300}\{/gi, ' ')
    .replace(/@(?:import|charset|namespace)[^;{}]{0,1000};/gi, ' ')
  let order = 0
  for (const part of bare.split('}')) {
    const open = part.lastIndexOf('{')
    if (open < 0) continue
    const heads = part.slice(part.lastIndexOf('{', open - 1) + 1, open).slice(-1_000)
    const body = part.slice(open + 1, open + 4_000)
    if (heads.trim().startsWith('@')) continue
    const said = declarationsOf(body)
    for (const head of heads.split(',')) {
      order += 1
      if (order > documentLimits.styleRules) return
      const rule = ruleOf(head.trim(), said, order)
      if (rule) yield rule
    }
  }
}

function ruleOf(head: string, said: ReadonlyMap<string, string>, order: number): Rule | null {
  const part: Part = /::?before$/i.test(head) ? 'before' : /::marker$/i.test(head) ? 'marker' : 'element'
  const parts = head
    .replace(/::?before$|::marker$/i, '')
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
    .filter((part) => part !== '')
  const steps = parts.map((part) => ({ isChild: part.startsWith('>'), simple: simpleOf(part.replace(/^>/, '')) }))
  if (steps.length === 0 || steps.some(({ simple }) => simple === null)) return null
  const whole = steps.map(({ isChild, simple }) => ({ isChild, simple: simple ?? nothing }))
  const weight = whole.reduce(
    (sum, { simple }) => sum + (simple.id ? 1e10 : 0) + simple.classes.length * 1e7 + (simple.name ? 1e4 : 0),
    0,
  )
  return { steps: whole, part, weight: weight + order / 1e4, said }
}

const nothing: Simple = { name: null, id: null, classes: [] }

function simpleOf(part: string): Simple | null {
  const match = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i.exec(part)
  if (!match || part === '') return null
  const marks = match[2]?.match(/[.#][\w-]+/g) ?? []
  return {
    name: match[1] === undefined || match[1] === '*' ? null : match[1].toLowerCase(),
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? null,
    classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
  }
}

function isOf({ name, id, classes }: Simple, element: XmlElement): boolean {
  if (name !== null && name !== element.name) return false
  if (id !== null && id !== element.attributes['id']) return false
  const own = classesOf(element)
  return classes.every((one) => own.includes(one))
}

function classesOf(element: XmlElement): readonly string[] {
  return (element.attributes['class'] ?? '').split(/\s+/).filter((name) => name !== '')
}
