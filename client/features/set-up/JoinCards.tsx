import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { SelectField } from '../../design-system/Field.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs, MeetingView } from '../meeting/index.ts'
import { seatOf } from './seats.ts'
import { useAddresses } from './useAddresses.ts'
import { useHeldLinks } from './useHeldLinks.ts'
import './joinCards.css'

interface JoinCardsProps {
  readonly view: MeetingView
  readonly acts: MeetingActs
  readonly onClose: () => void
}

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

/** Cards to print, cut and hand over, ten to a page: of all, of those who have not come in, or of one delegation. */
export function JoinCards({ view: { meeting, delegations, participants }, acts, onClose }: JoinCardsProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const { language } = useLanguage()
  const links = useHeldLinks()
  const addresses = useAddresses()
  const [whose, setWhose] = useState('all')
  const [done, setDone] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const wanted = participants.filter(({ enteredAt, delegationId }) =>
    whose === 'all' ? true : whose === 'not-in' ? enteredAt === undefined : delegationId === whose,
  )
  const cards = wanted.flatMap((participant) => {
    const held = links[participant.id]
    return held === undefined ? [] : [{ ...participant, held }]
  })
  const missing = wanted.filter(({ id }) => links[id] === undefined)
  const renewAll = async () => {
    setDone(0)
    const answer = await acts.renewEach(
      missing.map(({ id }) => id),
      setDone,
    )
    setDone(null)
    setProblem(answer.ok ? null : answer.problem)
  }
  const isLocal = addresses?.isLocal === true
  return (
    <Dialog
      title={t('cardsHeading')}
      isOpen
      onClose={onClose}
      width="wide"
      acts={
        cards.length === 0 ? undefined : (
          <Button tone={isLocal ? 'plain' : 'primary'} sign="print" onPress={() => print()}>
            {isLocal ? t('cardsPrintAnyway') : t('cardsPrint', { count: cards.length })}
          </Button>
        )
      }
    >
      <div className="no-print stack">
        {isLocal && (
          <Notice tone="contested" told="alert" title={t('addressLocal')}>
            <p>{t('addressLocalCards')}</p>
          </Notice>
        )}
        <SelectField
          label={t('cardsWhose')}
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'all', name: t('cardsAll') },
            { value: 'not-in', name: t('cardsNotIn') },
            ...delegations.map(({ id, name }) => ({ value: id as string, name: printBilingual(name, language) })),
          ]}
        />
        {problem && <ProblemNotice problem={problem} />}
        {missing.length > 0 && (
          <Notice tone="awaiting" title={t('cardsMissing', { count: missing.length })}>
            <p>{t('cardsMissingText')}</p>
            <p className="notice-acts">
              <Button sign="link" isPending={done !== null} onPress={() => void renewAll()}>
                {done === null ? t('cardsRenew', { count: missing.length }) : `${done} / ${missing.length}`}
              </Button>
            </p>
          </Notice>
        )}
      </div>
      {cards.length === 0 ? (
        missing.length === 0 && (
          <Empty sign="link" title={t('cardsNone')}>
            {t('cardsNoneText')}
          </Empty>
        )
      ) : (
        <ul className="join-cards">
          {cards.map(({ id, name, delegationId, held, ...participant }) => {
            const delegation = delegations.find((one) => one.id === delegationId)
            const seat = seatOf(participant)
            return (
              <li key={id} className="join-card">
                <div className="join-card-words">
                  <p className="join-card-meeting">{printBilingual(meeting.title, language)}</p>
                  <p className="join-card-name">
                    <bdi>{name}</bdi>
                  </p>
                  <p className="join-card-seat">
                    {[
                      delegation && printBilingual(delegation.name, language),
                      seat === 'head' ? t('seat_head') : t(`role_${seat}`, { ns: 'names' }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  <p className="join-card-how">
                    {t('cardHow')} <bdi dir="ltr">{new URL(held.joinUrl).host}/join</bdi>
                  </p>
                  <p className="join-card-code" dir="ltr">
                    {held.cardCode}
                  </p>
                </div>
                <QrCode text={held.joinUrl} label={t('qrOf', { name })} />
              </li>
            )
          })}
        </ul>
      )}
    </Dialog>
  )
}
