/** A meeting with two delegations and one person of each role, a statement of three paragraphs, and a foreign meeting. */
import { type Caller, signIn } from './caller.ts'
import { secretariatToken } from './startTestServer.ts'

export interface TestMeeting {
  readonly secretariat: Caller
  readonly chair: Caller
  readonly rapporteur: Caller
  readonly palm: Caller
  readonly dune: Caller
  readonly observer: Caller
  readonly meetingSecretariat: Caller
  /** A chair, but of another meeting. */
  readonly foreigner: Caller
  readonly meetingId: string
  readonly statementId: string
  readonly observerId: string
}

export async function createTestMeeting(url: string): Promise<TestMeeting> {
  const secretariat = await signIn(url, secretariatToken)
  const open = async (path: string, body: unknown): Promise<string> => {
    const { status, body: made } = await secretariat.post(path, body)
    if (status !== 201) throw new Error(`${path} was answered ${status} ${JSON.stringify(made)}`)
    return made.id
  }
  const meetingId = await open('/meetings', { title: { ar: 'اجتماع الواحة', en: 'Oasis Meeting' }, place: 'الواحة' })
  const otherId = await open('/meetings', { title: { ar: 'اجتماع آخر' } })
  const delegation = (code: string) =>
    open(`/meetings/${meetingId}/delegations`, { name: { ar: `وفد ${code}` }, code, group: 'government' })
  const palmId = await delegation('PALM')
  const duneId = await delegation('DUNE')
  const ids = new Map<string, string>()
  const invite = async (name: string, role: string, of = meetingId, delegationId?: string): Promise<Caller> => {
    const invited = { name, role, attendance: 'onsite', ...(delegationId && { delegationId }) }
    const { body } = await secretariat.post(`/meetings/${of}/participants`, invited)
    ids.set(name, body.id)
    return signIn(url, body.joinToken)
  }
  return {
    secretariat,
    chair: await invite('رئيسة', 'chair'),
    rapporteur: await invite('مقرر', 'rapporteur'),
    palm: await invite('مندوبة', 'delegate', meetingId, palmId),
    dune: await invite('مندوب', 'delegate', meetingId, duneId),
    observer: await invite('مراقب', 'observer'),
    meetingSecretariat: await invite('أمينة', 'secretariat'),
    foreigner: await invite('غريب', 'chair', otherId),
    meetingId,
    observerId: ids.get('مراقب') ?? '',
    statementId: await open(`/meetings/${meetingId}/statements`, {
      title: { ar: 'إعلان الواحة' },
      houseStyle: 'escwa',
      blocks: [
        { kind: 'preambular', level: 0, label: null, text: 'إذ نشير إلى الحوار،' },
        { kind: 'operative', level: 0, label: '1', text: 'ندعو الوفود إلى التعاون؛', notes: [] },
        { kind: 'operative', label: '2', text: 'نطلب تقريراً.' },
      ],
    }),
  }
}

/** The first paragraph of the statement, as the sheet has it. */
export async function firstParagraph(by: Caller, statementId: string): Promise<{ id: string; text: string }> {
  const { body } = await by.get(`/statements/${statementId}`)
  return body.paragraphs[0]
}
