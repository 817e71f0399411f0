import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Field } from '../../design-system/Field.tsx'
import type { MeetingActs, MeetingView } from '../meeting/index.ts'
import { AddList } from './AddList.tsx'
import { JoinCards } from './JoinCards.tsx'
import { ParticipantForm } from './ParticipantForm.tsx'
import { ParticipantRow } from './ParticipantRow.tsx'
import { shownPeople } from './shownPeople.ts'

interface ParticipantsPartProps {
  readonly view: MeetingView
  readonly acts: MeetingActs
}

/** The participants of a meeting: added one by one or as a list, put right in the table, handed their links and cards. */
export function ParticipantsPart({ view, acts }: ParticipantsPartProps) {
  const { t } = useTranslation('setUp')
  const [open, setOpen] = useState<'list' | 'cards' | null>(null)
  const [wanted, setWanted] = useState('')
  const [isNotIn, setNotIn] = useState(false)
  const { participants } = view
  // Every act reads the meeting anew; rows are drawn again where what they show is another, not another copy of the same.
  const written = JSON.stringify(view.delegations)
  const delegations = useMemo(() => JSON.parse(written) as MeetingView['delegations'], [written])
  const looked = useDeferredValue(wanted)
  const shown = useMemo(() => shownPeople(view, { wanted: looked, isNotIn }), [view, looked, isNotIn])
  const entered = participants.filter(({ enteredAt }) => enteredAt !== undefined).length
  return (
    <section id="participants" className="setup-part" aria-labelledby="participants-heading">
      <div className="page-head">
        <div>
          <h2 id="participants-heading">{t('participantsHeading')}</h2>
          <p className="soft">{t('participantsLead')}</p>
        </div>
        <p className="acts">
          <Button sign="print" onPress={() => setOpen('cards')} isDisabled={participants.length === 0}>
            {t('cards')}
          </Button>
          <Button sign="list" onPress={() => setOpen('list')}>
            {t('addList')}
          </Button>
        </p>
      </div>
      <ParticipantForm delegations={delegations} acts={acts} />
      {participants.length === 0 ? (
        <Empty sign="link" title={t('noParticipants')}>
          {t('noParticipantsText')}
        </Empty>
      ) : (
        <>
          <div className="find-people">
            <Field label={t('findPeople')} value={wanted} onChange={setWanted} />
            <Check
              label={t('onlyNotIn', { count: participants.length - entered })}
              isChecked={isNotIn}
              onChange={setNotIn}
            />
            <p className="small soft" role="status">
              {t('shownOf', { shown: shown.length, all: participants.length })}
            </p>
          </div>
          <div className="table-wrap">
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('delegation')}</th>
                  <th scope="col">{t('role')}</th>
                  <th scope="col">{t('attendance')}</th>
                  <th scope="col">{t('email')}</th>
                  <th scope="col">{t('entered')}</th>
                  <th scope="col">{t('entry')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((participant) => (
                  <ParticipantRow
                    key={participant.id}
                    participant={participant}
                    delegations={delegations}
                    acts={acts}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {open === 'list' && <AddList delegations={delegations} acts={acts} onClose={() => setOpen(null)} />}
      {open === 'cards' && <JoinCards view={view} acts={acts} onClose={() => setOpen(null)} />}
    </section>
  )
}
