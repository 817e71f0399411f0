// @vitest-environment jsdom
import type { Command } from '@tawafuq/domain/acts/commands'
import { expect, test } from 'vitest'
import { ar } from '../../client/app/words.ar.ts'
import { en } from '../../client/app/words.en.ts'
import { LiftBracketForm } from '../../client/features/bracket/LiftBracketForm.tsx'
import { PlaceBracketForm } from '../../client/features/bracket/PlaceBracketForm.tsx'
import { ProposalForm } from '../../client/features/proposal/ProposalForm.tsx'
import { ReceiveForm } from '../../client/features/proposal/ReceiveForm.tsx'
import type { Workspace } from '../../client/statement/useWorkspace.ts'
import { bracketPlaced } from '../kit/events.ts'
import { bracketId, ledgerOf, opened, type Past, paragraphId } from '../kit/given.ts'
import { type chair, firstOfA, ofB, rapporteur } from '../kit/people.ts'
import { readersWorkspace } from '../kit/readersWorkspace.ts'
import { partsShown } from '../kit/shownPart.tsx'

const show = partsShown()
const languages = ['ar', 'en'] as const
const wordsIn = { ar, en }

/** Somebody's workspace on a statement that is being negotiated, and what they send from it. */
function workspaceOf(actor: typeof chair, ...past: readonly Past[]) {
  const sent: Command[] = []
  const workspace = readersWorkspace(ledgerOf([opened, { type: 'NegotiationOpened' }, ...past]), actor)
  const session = {
    ...workspace.session,
    settled: async () => undefined,
    room: () => undefined,
    send: async (command: Command) => {
      sent.push(command)
      return { ok: true, value: { version: 9, events: [] } }
    },
  } as unknown as Workspace['session']
  const paragraph = session.snapshot().byId.get(paragraphId('p2'))
  if (paragraph === undefined) throw new Error('There is no paragraph')
  return { workspace: { ...workspace, session }, paragraph, sent }
}

test.each(languages)(
  '[UI620, BR2] whoever lifts another’s bracket is asked on what ground, in words: %s',
  async (language) => {
    const words = wordsIn[language].bracket
    const { workspace, paragraph, sent } = workspaceOf(rapporteur, bracketPlaced(ofB))
    const form = <LiftBracketForm paragraph={paragraph} bracketId={bracketId('b1')} />
    const part = await show(form, { language, workspace: { ...workspace, language } })
    expect(part.place.dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
    const lift =
      part
        .told()
        .find((one) => one.startsWith(`button: ${words.liftDo}`))
        ?.slice('button: '.length) ?? ''
    expect(part.told().filter((one) => one.startsWith('radio: '))).toHaveLength(5)
    expect(part.told()).toContain(`group: ${words.outcome}`)
    expect(part.isAllowed(lift)).toBe(false)
    await part.write(words.consentNote, 'بعد مشاورة الوفد')
    expect(part.isAllowed(lift)).toBe(true)
    await part.submit()
    expect(sent).toEqual([
      {
        type: 'liftBracket',
        bracketId: 'b1',
        outcome: 'keep',
        consent: { basis: 'consent', note: 'بعد مشاورة الوفد' },
      },
    ])
  },
)

test('[UI620, BR2] the owner is asked for no ground', async () => {
  const { workspace, paragraph, sent } = workspaceOf(ofB, bracketPlaced(ofB))
  const part = await show(<LiftBracketForm paragraph={paragraph} bracketId={bracketId('b1')} />, { workspace })
  expect(part.told().filter((one) => one.startsWith('textbox'))).toEqual([])
  await part.submit()
  expect(sent).toEqual([{ type: 'liftBracket', bracketId: 'b1', outcome: 'keep' }])
})

test.each(languages)(
  '[UI620] the words of a bracket can be selected in its form, with the keyboard: %s',
  async (language) => {
    const words = wordsIn[language].bracket
    const { workspace, paragraph } = workspaceOf(firstOfA)
    const form = (
      <PlaceBracketForm
        paragraph={paragraph}
        quote={null}
        insertPlain={null}
        dir="rtl"
        quoteIn={(text, start, end) => (start === end ? null : { exact: text.slice(start, end) })}
      />
    )
    const part = await show(form, { language, workspace: { ...workspace, language } })
    expect(part.told()).toContain(`textbox: ${words.wordsPick}`)
    expect(part.isAllowed(words.placeDo)).toBe(false)
    expect(part.place.querySelector('textarea')?.dir).toBe('rtl')
    await part.select(words.wordsPick, 5, 13)
    expect(part.place.querySelector('q')?.textContent).toBe('الحكومات')
    expect(part.isAllowed(words.placeDo)).toBe(true)
  },
)

test.each(languages)('[UI620] a proposal is worded, compared, and tabled or kept: %s', async (language) => {
  const words = wordsIn[language].proposal
  const { workspace, paragraph, sent } = workspaceOf(firstOfA)
  const part = await show(<ProposalForm paragraph={paragraph} dir="rtl" />, {
    language,
    workspace: { ...workspace, language },
  })
  expect(part.isAllowed(words.tableNow)).toBe(false)
  expect(part.place.textContent).toContain(words.same)
  await part.write(words.text, 'ندعو الدول إلى التعاون؛')
  expect(part.isAllowed(words.tableNow)).toBe(true)
  await part.press(words.keepPrivate)
  expect(sent).toEqual([{ type: 'draftProposal', paragraphId: 'p2', act: 'replace', text: 'ندعو الدول إلى التعاون؛' }])
})

test.each(languages)(
  '[UI620, PR9] what is missing of a received proposal is said, one thing at a time: %s',
  async (language) => {
    const words = wordsIn[language].proposal
    const { workspace, paragraph, sent } = workspaceOf(rapporteur)
    const part = await show(<ReceiveForm paragraph={paragraph} dir="rtl" />, {
      language,
      workspace: { ...workspace, language },
    })
    const status = () => part.place.querySelector('p[role=status]')?.textContent ?? null
    expect(status()).toBe(words.receiveMissingFrom)
    await part.submit()
    await part.write(words.receiveFrom, 'b')
    expect(status()).toBe(words.receiveSame)
    await part.write(words.text, '  ')
    expect(status()).toBe(words.receiveMissingText)
    await part.write(words.text, 'ندعو الدول إلى التعاون؛')
    expect(status()).toBeNull()
    expect(sent).toEqual([])
    await part.submit()
    expect(sent).toEqual([
      {
        type: 'receiveProposal',
        paragraphId: 'p2',
        delegationId: 'b',
        act: 'replace',
        text: 'ندعو الدول إلى التعاون؛',
      },
    ])
  },
)
