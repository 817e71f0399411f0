import { useState } from 'react'
import { type Clock, useClock } from '../../words/useClock.ts'
import type { AnyField } from './fieldsOf.ts'
import { keepText, keptText } from './useDraftValue.ts'

type Fields = readonly (readonly [member: string, field: AnyField])[]

/** `waits`: nothing can be done yet; `tried`: it is missing, and is said to be where the act is tried. */
type FieldState = 'ready' | 'waits' | 'tried' | 'too-long'

interface Values {
  readonly texts: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, string>>
  readonly named: Readonly<Record<string, ReadonlySet<string>>>
}

/** What stands in the fields of an act's form, and what of it goes into the command. */
export function useActFields(fields: Fields) {
  const clock = useClock()
  const [values, setValues] = useState(() => begin(fields, clock))
  const [begun] = useState(values.begun)
  const { texts, chosen, named } = values

  /** The words that are meant; left as they began, then or now, they are none. */
  function meant(member: string, field: AnyField): string {
    const words = (texts[member] ?? '').trim()
    if (field.kind !== 'text') return words
    return words === begun[member]?.trim() || words === field.begins?.trim() ? '' : words
  }

  function stateOf(member: string, field: AnyField): FieldState {
    switch (field.kind) {
      case 'text':
        if ((texts[member] ?? '').length > field.most) return 'too-long'
        if (field.isOptional === true || meant(member, field) !== '') return 'ready'
        return field.missing === undefined ? 'waits' : 'tried'
      case 'moment': {
        const moment = clock.fromField(chosen[member] ?? '')
        return moment !== null && Date.parse(moment) > Date.now() ? 'ready' : 'waits'
      }
      case 'several':
        return (named[member]?.size ?? 0) > 0 ? 'ready' : 'waits'
      default:
        return 'ready'
    }
  }

  function memberOf(member: string, field: AnyField): unknown {
    switch (field.kind) {
      case 'text':
        return meant(member, field) || undefined
      case 'moment':
        return clock.fromField(chosen[member] ?? '') ?? undefined
      case 'several':
        return [...(named[member] ?? [])]
      default:
        return field.options.find(({ value }) => String(value) === chosen[member])?.value ?? field.begins
    }
  }

  return {
    texts,
    clock,
    chosen,
    named,
    write: (member: string, field: { readonly draft: string }, text: string) => {
      keepText(field.draft, text)
      setValues((before) => ({ ...before, texts: { ...before.texts, [member]: text } }))
    },
    choose: (member: string, value: string) =>
      setValues((before) => ({ ...before, chosen: { ...before.chosen, [member]: value } })),
    name: (member: string, id: string, isNamed: boolean) =>
      setValues((before) => {
        const ids = new Set(before.named[member])
        if (isNamed) ids.add(id)
        else ids.delete(id)
        return { ...before, named: { ...before.named, [member]: ids } }
      }),
    stateOf,
    /** The members of the command that are asked for; what is left out is absent. */
    members: () =>
      Object.fromEntries(
        fields.flatMap(([member, field]) => {
          const value = memberOf(member, field)
          return value === undefined ? [] : [[member, value]]
        }),
      ),
    /** Lets go of what was kept: the act is done. */
    drop: () => {
      for (const [, field] of fields) if (field.kind === 'text') keepText(field.draft, '')
      setValues(begin(fields, clock))
    },
  }
}

function begin(fields: Fields, clock: Clock): Values & { readonly begun: Readonly<Record<string, string>> } {
  const begun: Record<string, string> = {}
  const texts: Record<string, string> = {}
  const chosen: Record<string, string> = {}
  for (const [member, field] of fields) {
    if (field.kind === 'text') {
      begun[member] = field.begins ?? ''
      texts[member] = keptText(field.draft) ?? begun[member]
    } else if (field.kind === 'moment') chosen[member] = clock.toField(Date.now() + field.begins)
    else if (field.kind !== 'several') chosen[member] = String(field.begins)
  }
  return { texts, chosen, named: {}, begun }
}
