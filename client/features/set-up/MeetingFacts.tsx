import type { Meeting } from '@tawafuq/domain/acts/meeting/meeting'
import { Facts } from '../../design-system/Facts.tsx'
import { formatDays } from '../../words/formatDate.ts'
import { useLanguage } from '../../words/useLanguage.ts'

/** What was said of the meeting when it was created. */
export function MeetingFacts({ meeting: { title, place, startsOn, endsOn } }: { readonly meeting: Meeting }) {
  const { language } = useLanguage()
  const days = formatDays(startsOn, endsOn, language)
  return (
    <section id="meeting" aria-labelledby="meeting-heading" className="setup-part">
      <h2 id="meeting-heading">
        <bdi lang="ar" dir="rtl">
          {title.ar}
        </bdi>
      </h2>
      <p className="soft">
        {title.en !== undefined && title.en !== '' && (
          <>
            <bdi lang="en" dir="ltr">
              {title.en}
            </bdi>
            <br />
          </>
        )}
        <Facts facts={[place, days]} />
      </p>
    </section>
  )
}
