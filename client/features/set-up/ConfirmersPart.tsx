import { asId, type ParticipantId } from '@tawafuq/domain/acts/ids'
import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CheckList } from '../../design-system/CheckList.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { useConfirmers } from './useConfirmers.ts'

interface ConfirmersPartProps {
  readonly meetingId: string
  readonly participants: readonly Participant[]
}

/** Who is to confirm an adoption beside the chair; nobody, where the chair adopts alone (rule AD8). */
export function ConfirmersPart({ meetingId, participants }: ConfirmersPartProps) {
  const { t } = useTranslation(['setUp', 'names'])
  const { confirmers, save, problem, isBusy } = useConfirmers(meetingId)
  const [wanted, setWanted] = useState<ReadonlySet<ParticipantId> | null>(null)
  const named = wanted ?? new Set(confirmers)
  const able = participants.filter(({ role }) => role !== 'observer' && role !== 'captioner')
  if (able.length < 2) return null
  return (
    <section id="confirmers" className="setup-part" aria-labelledby="confirmers-heading">
      <div>
        <h2 id="confirmers-heading">{t('confirmersHeading')}</h2>
        <p className="soft">{t('confirmersLead')}</p>
      </div>
      <div>
        <CheckList
          label={t('confirmersNamed')}
          options={able.map(({ id, name, role }) => ({ id, face: name, note: t(`role_${role}`, { ns: 'names' }) }))}
          named={named}
          onName={(id, isNamed) =>
            setWanted(new Set(isNamed ? [...named, id] : [...named].filter((one) => one !== asId<ParticipantId>(id))))
          }
        />
        {problem !== null && <ProblemNotice problem={problem} />}
        <Button
          isPending={isBusy}
          onPress={() =>
            void save(able.map(({ id }) => id).filter((id) => named.has(id))).then((done) => done && setWanted(null))
          }
        >
          {t(wanted === null ? 'confirmersSaved' : 'confirmersSave')}
        </Button>
      </div>
    </section>
  )
}
