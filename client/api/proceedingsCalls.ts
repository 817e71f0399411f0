/** What a meeting has done, who is there, and what was said aloud. */
import type { AnswerOf } from '@tawafuq/protocol/call'
import { call } from './call.ts'
import type { Answer } from './request.ts'

export type ServedProceedings = AnswerOf<'GET /meetings/{meeting}/record'>
export type MeetingAttendance = AnswerOf<'GET /meetings/{meeting}/attendance'>
export type Caption = AnswerOf<'GET /meetings/{meeting}/captions'>['captions'][number]

export const proceedingsCalls = {
  readRecord: (meeting: string, signal?: AbortSignal) =>
    call('GET /meetings/{meeting}/record', { params: { meeting } }, signal),
  readAttendance: (meeting: string, signal?: AbortSignal) =>
    call('GET /meetings/{meeting}/attendance', { params: { meeting } }, signal),
  readTranscript,
}

/** The whole transcript, page after page. */
async function readTranscript(meeting: string, signal?: AbortSignal): Promise<Answer<readonly Caption[]>> {
  const all: Caption[] = []
  for (;;) {
    const page = await call(
      'GET /meetings/{meeting}/captions',
      { params: { meeting }, query: { after: all.at(-1)?.number ?? 0 } },
      signal,
    )
    if (!page.ok) return page
    if (page.value.captions.length === 0) return { ok: true, value: all }
    all.push(...page.value.captions)
  }
}
