// @vitest-environment jsdom
import { asId, type ProposalId } from '@tawafuq/domain/acts/ids'
import { statementActs } from '@tawafuq/domain/acts/registry'
import { limits } from '@tawafuq/domain/schemas/limits'
import { act, createElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { startWords } from '../../client/app/startWords.ts'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'
import { BringBackForm } from '../../client/features/floor/BringBackForm.tsx'
import { ParkForm } from '../../client/features/floor/ParkForm.tsx'
import { ObjectionForm } from '../../client/features/objection/ObjectionForm.tsx'
import { ReasonForm } from '../../client/features/paragraph/ReasonForm.tsx'
import { InviteForm } from '../../client/features/proposal/InviteForm.tsx'
import { type Workspace, WorkspaceContext } from '../../client/statement/useWorkspace.ts'
import { makeWorkspaceStore } from '../../client/statement/workspaceStore.ts'
import { sourceFiles } from '../architecture/sourceFiles.ts'
import { paragraphId } from '../kit/given.ts'
import { firstOfA } from '../kit/people.ts'

const sent: unknown[] = []
const leave: (() => void)[] = []

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(async () => {
  for (const end of leave.splice(0)) await act(async () => end())
  sent.length = 0
  localStorage.clear()
})

const snapshot = { statement: null, paragraphs: [], byId: new Map(), meeting: null }

/** A form on a page of its own, and what it answers. */
async function show(form: ReactNode, language: 'ar' | 'en' = 'ar', answers = true) {
  startWords(language, language === 'ar' ? ar : en)
  const place = document.createElement('div')
  place.dir = language === 'ar' ? 'rtl' : 'ltr'
  document.body.append(place)
  const root = createRoot(place)
  leave.push(() => {
    root.unmount()
    place.remove()
  })
  const workspace = {
    session: {
      snapshot: () => snapshot,
      subscribe: () => () => undefined,
      send: async (command: unknown) => {
        sent.push(command)
        return answers
          ? { ok: true, value: { version: 2, events: [] } }
          : { ok: false, problem: { code: 'paragraph-struck', title: '', status: 409 } }
      },
    },
    store: makeWorkspaceStore(),
    actor: firstOfA,
    delegations: ['a', 'b'].map((id) => ({ id, headIds: [], name: { ar: `وفد ${id}`, en: `Delegation ${id}` } })),
    language,
    scrollTo: () => undefined,
  } as unknown as Workspace
  await act(async () => root.render(createElement(WorkspaceContext, { value: workspace }, form)))
  const button = place.querySelector<HTMLButtonElement>('footer button')
  if (button === null) throw new Error('the form has no act')
  return {
    place,
    button,
    labels: () => [...place.querySelectorAll('label, legend')].map(({ textContent }) => textContent),
    async write(at: number, text: string) {
      const field = place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')[at]
      if (field === undefined) throw new Error('no such field')
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
      await act(async () => {
        value?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
    },
    submit: () =>
      act(async () => {
        place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      }),
  }
}

test.each(['ar', 'en'] as const)(
  '[UI571] an act waits for what its command needs, and is sent whole: %s',
  async (language) => {
    const form = await show(<ParkForm id={paragraphId('p1')} />, language)
    const words = language === 'ar' ? ar.floor : en.floor
    const optional = language === 'ar' ? ar.shell.optional : en.shell.optional
    expect(form.labels()).toEqual([words.parkWith, `${words.parkNote} · ${optional}`])
    expect(form.place.querySelector('form')?.getAttribute('aria-labelledby')).toBe(form.place.querySelector('h3')?.id)
    expect(form.button.textContent).toBe(words.parkDo)
    expect(form.button.disabled).toBe(true)
    await form.submit()
    expect(sent).toEqual([])
    await form.write(0, '  فريق الصياغة ')
    expect(form.button.disabled).toBe(false)
    await form.submit()
    expect(sent).toEqual([{ type: 'parkParagraph', paragraphId: 'p1', with: 'فريق الصياغة' }])
  },
)

test('[UI571] what is too long is said, and is not sent', async () => {
  const form = await show(<BringBackForm id={paragraphId('p1')} />)
  await form.write(0, 'ن'.repeat(4_001))
  expect(form.place.textContent).toContain('4000')
  expect(form.button.disabled).toBe(true)
  await form.submit()
  expect(sent).toEqual([])
})

test('[UI571, UI20] what was written stays where the act is refused, and goes where it is done', async () => {
  const refused = await show(<ReasonForm id={paragraphId('p1')} action="strike" />, 'ar', false)
  await refused.write(0, 'تكرار للفقرة السابقة')
  await refused.submit()
  expect(sent).toEqual([{ type: 'strikeParagraph', paragraphId: 'p1', reason: 'تكرار للفقرة السابقة' }])
  expect(refused.place.querySelector('[role=alert]')).not.toBeNull()
  expect(refused.place.querySelector('textarea')?.value).toBe('تكرار للفقرة السابقة')
  const again = await show(<ReasonForm id={paragraphId('p1')} action="strike" />)
  expect(again.place.querySelector('textarea')?.value).toBe('تكرار للفقرة السابقة')
  await again.submit()
  expect(
    (await show(<ReasonForm id={paragraphId('p1')} action="strike" />)).place.querySelector('textarea')?.value,
  ).toBe('')
})

test('[UI571] grounds that are missing are asked for where an objection is tried', async () => {
  const form = await show(<ObjectionForm id={paragraphId('p1')} />)
  expect(form.button.disabled).toBe(false)
  expect(form.place.textContent).not.toContain(ar.objection.groundsMissing)
  await form.submit()
  expect(form.place.textContent).toContain(ar.objection.groundsMissing)
  expect(sent).toEqual([])
})

test('[UI571] several are named one by one', async () => {
  const form = await show(<InviteForm proposalId={asId<ProposalId>('q1')} />, 'en')
  expect(form.button.disabled).toBe(true)
  await act(async () => form.place.querySelector<HTMLInputElement>('input[type=checkbox]')?.click())
  await form.submit()
  expect(sent).toEqual([{ type: 'inviteToProposal', proposalId: 'q1', delegationIds: ['b'] }])
})

test('[UI571] the bound of every field is that of the schema which the server checks with', () => {
  const declared = sourceFiles('.tsx').flatMap(({ path, text }) => (path.startsWith('client/') ? boundsIn(text) : []))
  expect(declared.length).toBeGreaterThan(12)
  const other = declared.filter(({ type, member, most }) => most !== boundOf(type, member))
  expect(other).toEqual([])
})

/** The bounds that forms of acts declare, by command and member. */
function boundsIn(text: string) {
  const shared = /const words = \{[\s\S]*?most: limits\.(\w+)/.exec(text)?.[1]
  return text
    .split('<ActForm')
    .slice(1)
    .flatMap((form) => {
      const types = /type: (?:'(\w+)'|`\$\{action\}(\w+)`)/.exec(form)
      const commands = types?.[1] !== undefined ? [types[1]] : ['strike', 'reopen'].map((one) => one + types?.[2])
      const own = [...form.matchAll(/(\w+): \{\s*kind: 'text',[\s\S]*?most: limits\.(\w+)/g)]
      const named = [...form.matchAll(/\{ (\w+): words \}/g)].map(([, member]) => ['', member, shared])
      return commands.flatMap((type) =>
        [...own, ...named].map(([, member = '', limit]) => ({
          type,
          member,
          most: (limits as Readonly<Record<string, number>>)[limit ?? ''],
        })),
      )
    })
}

function boundOf(type: string, member: string): number | undefined {
  const schema = statementActs.find((one) => one.type === type)?.schema
  if (schema === undefined) return undefined
  const { $defs = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const described = JSON.stringify($defs[type]?.properties?.[member])
  return Number(/"maxLength":(\d+)/.exec(described)?.[1])
}
