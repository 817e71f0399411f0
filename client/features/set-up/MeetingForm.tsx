import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { useClock } from '../../words/useClock.ts'
import type { MeetingActs } from '../meeting/index.ts'
import { areDaysReversed, MeetingFields } from './MeetingFields.tsx'
import { zonesOffered } from './zones.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface MeetingFormProps {
  readonly meeting: Meeting
  readonly acts: MeetingActs
}

const factsOf = ({ title, place, startsOn, endsOn, zone, streamUrl }: Meeting) => ({
  ar: title.ar,
  en: title.en ?? '',
  place: place ?? '',
  startsOn: startsOn?.slice(0, 10) ?? '',
  endsOn: endsOn?.slice(0, 10) ?? '',
  zone: zone ?? '',
  streamUrl: streamUrl ?? '',
})

/** What is said of a meeting, put right at any time: each field is saved when it is left. */
export function MeetingForm({ meeting, acts }: MeetingFormProps) {
  const clock = useClock()
  const { t } = useTranslation('setUp')
  const [form, setForm] = useState(() => factsOf(meeting))
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [zones] = useState(zonesOffered)
  type Fact = keyof typeof form
  const set = (key: Fact) => (value: string) => setForm((before) => ({ ...before, [key]: value }))

  const save = async (next: typeof form) => {
    const kept = factsOf(meeting)
    const changed = (Object.keys(next) as Fact[]).filter((key) => next[key].trim() !== kept[key])
    if (changed.length === 0 || next.ar.trim() === '' || areDaysReversed(form)) return
    const { ar, en, ...rest } = next
    const isTitle = changed.includes('ar') || changed.includes('en')
    const answer = await acts.change({
      ...(isTitle && { title: { ar: ar.trim(), ...(en.trim() && { en: en.trim() }) } }),
      ...Object.fromEntries(Object.entries(rest).filter(([key]) => changed.includes(key as Fact))),
    })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setSavedAt(new Date().toISOString())
  }

  // A choice is not left as a field is: it is saved when it is made.
  const setZone = (zone: string) => {
    const next = { ...form, zone }
    setForm(next)
    void save(next)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any of its fields saves
    <section id="meeting" aria-labelledby="meeting-heading" className="setup-part" onBlur={() => void save(form)}>
      <div className="page-head">
        <div>
          <h2 id="meeting-heading">{t('meetingHeading')}</h2>
          <p className="soft">{t('meetingKept')}</p>
        </div>
        <p className="saved small" role="status">
          {savedAt !== null && (
            <>
              <Icon name="check" /> {t('savedAt', { time: clock.time(savedAt) })}
            </>
          )}
        </p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className="fields">
        <MeetingFields
          facts={form}
          zones={zones}
          set={(key) => (key === 'zone' ? setZone : set(key))}
          isNameMissing={form.ar.trim() === ''}
        />
        <Field
          className="w3"
          label={t('stream')}
          value={form.streamUrl}
          onChange={set('streamUrl')}
          isOptional
          dir="ltr"
          lang="en"
        />
      </div>
    </section>
  )
}
