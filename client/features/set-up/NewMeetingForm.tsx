import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../design-system/Button.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { type NewMeeting, openMeeting } from '../meeting/index.ts'
import { zoneLabel, zonesOffered } from './zones.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

const blank = { ar: '', en: '', place: '', startsOn: '', endsOn: '', zone: ownZone() }

/** The first step: name, place and days. Creating the meeting leads on to its delegations. */
export function NewMeetingForm() {
  const { t } = useTranslation(['setUp', 'shell'])
  const [, go] = useLocation()
  const [form, setForm] = useState(blank)
  const [zones] = useState(zonesOffered)
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const set = (key: keyof typeof blank) => (value: string) => setForm((before) => ({ ...before, [key]: value }))

  const isReversed = form.startsOn !== '' && form.endsOn !== '' && form.endsOn < form.startsOn
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (form.ar.trim() === '' || isReversed || isSending) return
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
        <Field
          className="w6"
          label={t('nameAr')}
          value={form.ar}
          onChange={set('ar')}
          isNeeded
          isAutoFocused
          dir="rtl"
          lang="ar"
          error={isTried && form.ar.trim() === '' ? t('fieldNeeded', { ns: 'shell' }) : null}
        />
        <Field className="w6" label={t('nameEn')} value={form.en} onChange={set('en')} isOptional dir="ltr" lang="en" />
        <Field className="w2" label={t('place')} value={form.place} onChange={set('place')} isOptional />
        <Field
          className="w2"
          label={t('startsOn')}
          type="date"
          value={form.startsOn}
          onChange={set('startsOn')}
          isOptional
        />
        <Field
          className="w2"
          label={t('endsOn')}
          type="date"
          value={form.endsOn}
          onChange={set('endsOn')}
          isOptional
          error={isReversed ? t('daysReversed') : null}
        />
        <SelectField
          className="w3"
          label={t('zone')}
          hint={t('zoneHint')}
          value={form.zone}
          onChange={set('zone')}
          options={[
            { value: '', name: t('zoneNone') },
            ...zones.map((zone) => ({ value: zone, name: zoneLabel(zone) })),
          ]}
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
