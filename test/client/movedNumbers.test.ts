import type { Command } from '@tawafuq/domain/acts/commands'
import { asId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import { checkDrafting } from '@tawafuq/text/checkDrafting'
import { expect, test } from 'vitest'
import { movedNumbers } from '../../client/features/drafting-check/movedNumbers.ts'
import { deploymentSecretariat, draftingRoom } from '../kit/draftingRoom.ts'

const texts = [
  'يعتمد خطة العمل؛',
  'يطلب إلى الأمانة النشر؛',
  'يدعو الدول إلى الدعم؛',
  'يشدد على أهمية المتابعة؛',
  'يقرر إنشاء فريق؛',
  'يطلب إلى الفريق أن يعمل وفق الفقرة 5 أعلاه والفقرتين 3 و 4 أعلاه والفقرة 9 من القرار 70/1؛',
]

/** A statement with its people, acted upon, and what the drafting check says of its references as it stands. */
async function negotiated() {
  const { application } = draftingRoom()
  const made = await application.openMeeting(deploymentSecretariat, { title: { ar: 'اجتماع' } })
  if (!made.ok) throw new Error(made.refusal.code)
  const someone = (role: 'chair' | 'rapporteur') => ({
    ...deploymentSecretariat,
    id: asId<ParticipantId>(role),
    meetingId: made.value,
    role,
  })
  const blocks = texts.map((text, at) => ({ kind: 'operative' as const, level: 0, label: `${at + 1} -`, text }))
  const opened = await application.openStatement(deploymentSecretariat, made.value, {
    title: { ar: 'القرار' },
    houseStyle: 'un-new-york',
    blocks,
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const act = async (by: 'chair' | 'rapporteur', command: Command) => {
    const answer = await application.handleCommand(someone(by), opened.value, command, null)
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`)
  }
  const sheet = async () => {
    const answer = await application.readSheet(deploymentSecretariat, opened.value)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value.paragraphs.filter(({ state }) => state !== 'struck')
  }
  /** The references that are found wrong, as `words → fix`; `reworded` is what a drafter made of a paragraph since. */
  const said = async (reworded: (text: string) => string = (text) => text) => {
    const ledger = await application.readLedger(deploymentSecretariat, opened.value, 0, 500)
    if (!ledger.ok) throw new Error(ledger.refusal.code)
    const living = await sheet()
    const { renumbered, struck, origins } = movedNumbers(ledger.value.entries, living)
    const now = living.map(({ kind, level, label, text }) => ({ kind, level, label, text: reworded(text) }))
    return checkDrafting(now, { renumbered: new Map(renumbered), struck: new Set(struck), origins })
      .filter(({ code }) => code.startsWith('reference'))
      .map(({ code, block, start, end, fix }) => `${code} ${now[block]?.text.slice(start, end)} → ${fix ?? '؟'}`)
  }
  return { act, sheet, said }
}

test('[UI55] where nothing has moved no reference is pointed at, nor those to other documents', async () => {
  const { said } = await negotiated()
  expect(await said()).toEqual([])
})

test('[UI55] a paragraph inserted while numbers run clean moves the references to those after it', async () => {
  const { act, sheet, said } = await negotiated()
  const third = (await sheet())[2]
  await act('rapporteur', {
    type: 'insertParagraph',
    after: third?.id ?? null,
    kind: 'operative',
    text: 'يرحب بالعرض؛',
  })
  expect(await said()).toEqual(['reference-moved 5 → 6', 'reference-moved 4 → 5'])
})

test('[UI55] a reference that was mended is not mended again', async () => {
  const { act, sheet, said } = await negotiated()
  await act('rapporteur', {
    type: 'insertParagraph',
    after: (await sheet())[0]?.id ?? null,
    kind: 'operative',
    text: 'يرحب؛',
  })
  expect(await said()).toEqual(['reference-moved 5 → 6', 'reference-moved 3 → 4', 'reference-moved 4 → 5'])
  const mended = texts[5]?.replace('الفقرة 5 أعلاه', 'الفقرة 6 أعلاه').replace('3 و 4', '4 و 5') ?? ''
  expect(await said((text) => (text === texts[5] ? mended : text))).toEqual([])
})

test('[UI55] a reference to a struck paragraph is lost, and what closed up behind it has moved', async () => {
  const { act, sheet, said } = await negotiated()
  await act('rapporteur', { type: 'strikeParagraph', paragraphId: (await sheet())[2]?.id ?? asId(''), reason: 'تكرار' })
  expect(await said()).toEqual(['reference-moved 5 → 4', 'reference-lost 3 → ؟', 'reference-moved 4 → 3'])
})

test('[UI55] a paragraph moved past others moves the references to all of them', async () => {
  const { act, sheet, said } = await negotiated()
  const [first, , , , fifth] = await sheet()
  await act('rapporteur', { type: 'moveParagraph', paragraphId: fifth?.id ?? asId(''), after: first?.id ?? null })
  expect(await said()).toEqual(['reference-moved 5 → 2', 'reference-moved 3 → 4', 'reference-moved 4 → 5'])
})

test('[UI55] while labels are frozen an insertion is bis and moves no reference; back in drafting, numbers run clean', async () => {
  const { act, sheet, said } = await negotiated()
  await act('chair', { type: 'openNegotiation' })
  await act('rapporteur', {
    type: 'insertParagraph',
    after: (await sheet())[2]?.id ?? null,
    kind: 'operative',
    text: 'يرحب؛',
  })
  expect((await sheet()).map(({ label }) => label)[3]).toMatch(/مكرر/u)
  expect(await said()).toEqual([])
  expect(await said((text) => text.replace('الفقرة 5 أعلاه', 'الفقرة 3 مكرراً أعلاه'))).toEqual([])
  expect(await said((text) => text.replace('الفقرة 5 أعلاه', 'الفقرة 4 مكرراً أعلاه'))).toEqual([
    'reference-lost 4 مكرراً → ؟',
  ])
})
