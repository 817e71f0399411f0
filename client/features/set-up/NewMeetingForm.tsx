import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../design-system/Button.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { type NewMeeting, openMeeting } from '../meeting/index.ts'
import { areDaysReversed, MeetingFields } from './MeetingFields.tsx'
import { zonesOffered } from './zones.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

const blank = { ar: '', en: '', place: '', startsOn: '', endsOn: '', zone: ownZone() }

/** The first step: name, place and days. Creating the meeting leads on to its delegations. */
export function NewMeetingForm() {
  const { t } = useTranslation('setUp')
  const [, go] = useLocation()
  const [form, setForm] = useState(blank)
  const [zones] = useState(zonesOffered)
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (key: keyof typeof blank) => (value: string) => setForm((before) => ({ ...before, [key]: value }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (form.ar.trim() === '' || areDaysReversed(form) || isSending) return
    setSending(true)
    const answer = await openMeeting(asMeeting(form))
    setSending(false)
    if (answer.ok) go(`/meetings/${answer.value.id}/set-up`)
    else setProblem(answer.problem)
  }

  return (
    <form className="setup-part" noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h2>{t('meetingHeading')}</h2>
        <p className="soft">{t('meetingLead')}</p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="fields">
        <MeetingFields
          facts={form}
          zones={zones}
          set={set}
          isNameMissing={isTried && form.ar.trim() === ''}
          isAutoFocused
        />
      </div>
      <footer className="form-foot">
        <p className="small soft">{t('nextDelegations')}</p>
        <Button type="submit" tone="primary" size="large" isPending={isSending}>
          {t('createMeeting')}
        </Button>
      </footer>
    </form>
  )
}

/** The zone of this device: a meeting is mostly set up where it is held. */
function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function asMeeting({ ar, en, place, startsOn, endsOn, zone }: typeof blank): NewMeeting {
  return {
    title: { ar: ar.trim(), ...(en.trim() && { en: en.trim() }) },
    ...(place.trim() && { place: place.trim() }),
    ...(startsOn && { startsOn }),
    ...(endsOn && { endsOn }),
    ...(zone && { zone }),
  }
}
