import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import type { MeetingActs, MeetingView } from '../meeting/index.ts'
import { JoinCards } from './JoinCards.tsx'
import { ParticipantForm } from './ParticipantForm.tsx'
import { ParticipantRow } from './ParticipantRow.tsx'
import { PasteList } from './PasteList.tsx'

interface ParticipantsPartProps {
  readonly view: MeetingView
  readonly acts: MeetingActs
}

/** The participants of a meeting with their join links: added one by one or as a list, handed over as link, QR or card. */
export function ParticipantsPart({ view, acts }: ParticipantsPartProps) {
  const { t } = useTranslation('setUp')
  const [open, setOpen] = useState<'paste' | 'cards' | null>(null)
  const { participants, delegations } = view
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
          <Button sign="list" onPress={() => setOpen('paste')}>
            {t('paste')}
          </Button>
        </p>
      </div>
      <ParticipantForm delegations={delegations} acts={acts} />
      {participants.length === 0 ? (
        <Empty sign="link" title={t('noParticipants')}>
          {t('noParticipantsText')}
        </Empty>
      ) : (
        <div className="table-wrap">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('delegation')}</th>
                <th scope="col">{t('role')}</th>
                <th scope="col">{t('attendance')}</th>
                <th scope="col">{t('link')}</th>
              </tr>
            </thead>
            <tbody>
              {participants.map((participant) => (
                <ParticipantRow key={participant.id} participant={participant} delegations={delegations} acts={acts} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open === 'paste' && <PasteList delegations={delegations} acts={acts} onClose={() => setOpen(null)} />}
      {open === 'cards' && <JoinCards view={view} onClose={() => setOpen(null)} />}
    </section>
  )
}
