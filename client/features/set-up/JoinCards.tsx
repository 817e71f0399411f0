import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingView } from '../meeting/index.ts'
import { useHeldLinks } from './useHeldLinks.ts'
import './joinCards.css'

interface JoinCardsProps {
  readonly view: MeetingView
  readonly onClose: () => void
}

/** A sheet of cards to print, cut and hand over: one for each participant whose link this window holds. */
export function JoinCards({ view: { meeting, delegations, participants }, onClose }: JoinCardsProps) {
  const { t } = useTranslation(['setUp', 'names', 'shell'])
  const { language } = useLanguage()
  const links = useHeldLinks()
  const withLink = participants.flatMap((participant) => {
    const link = links[participant.id]
    return link === undefined ? [] : [{ ...participant, link }]
  })
  const missing = participants.length - withLink.length
  return (
    <Dialog
      title={t('cardsHeading')}
      isOpen
      onClose={onClose}
      width="wide"
      acts={
        withLink.length > 0 && (
          <Button tone="primary" sign="print" onPress={() => print()}>
            {t('cardsPrint')}
          </Button>
        )
      }
    >
      {withLink.length === 0 ? (
        <Empty sign="link" title={t('cardsNone')}>
          {t('cardsNoneText')}
        </Empty>
      ) : (
        <>
          <p className="soft no-print">
            {t('cardsText')} {missing > 0 && t('cardsMissing', { count: missing })}
          </p>
          <ul className="join-cards">
            {withLink.map(({ id, name, role, delegationId, link }) => {
              const delegation = delegations.find((one) => one.id === delegationId)
              return (
                <li key={id} className="join-card">
                  <div>
                    <p className="join-card-meeting">{printBilingual(meeting.title, language)}</p>
                    <p className="join-card-name">
                      <bdi>{name}</bdi>
                    </p>
                    <p>
                      {[delegation && printBilingual(delegation.name, language), t(`role_${role}`, { ns: 'names' })]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                    <p className="join-card-how">{t('cardHow')}</p>
                  </div>
                  <QrCode text={link} label={t('qrOf', { name })} />
                  <code className="join-card-link">{link}</code>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Dialog>
  )
}
