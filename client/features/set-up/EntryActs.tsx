import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Menu } from '../../design-system/Menu.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import type { MeetingActs, Pin } from '../meeting/index.ts'
import { useHeldLinks } from './useHeldLinks.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface EntryActsProps {
  readonly participantId: string
  readonly name: string
  readonly acts: MeetingActs
}

/** How somebody comes in: link and card where this window holds them, new ones, a PIN at the desk; and how they go. */
export function EntryActs({ participantId, name, acts }: EntryActsProps) {
  const { t } = useTranslation(['setUp', 'shell'])
  const held = useHeldLinks()[participantId]
  const [open, setOpen] = useState<'qr' | 'renew' | 'pin' | 'remove' | null>(null)
  const [pin, setPin] = useState<Pin | null>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const renew = async () => {
    setSending(true)
    const answer = await acts.renew(participantId)
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setOpen('qr')
  }
  const givePin = async () => {
    setPin(null)
    setProblem(null)
    setOpen('pin')
    const answer = await acts.givePin(participantId)
    if (answer.ok) setPin(answer.value)
    else setProblem(answer.problem)
  }
  const remove = async () => {
    setSending(true)
    const answer = await acts.remove(participantId)
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
  }
  const close = () => {
    setOpen(null)
    setProblem(null)
  }
  return (
    <div className="join">
      {held !== undefined && (
        <>
          <CopyButton text={held.joinUrl} label={t('copyLinkOf', { name })}>
            {t('copyLink')}
          </CopyButton>
          <Button aria-label={t('cardOf', { name })} onPress={() => setOpen('qr')}>
            {t('card')}
          </Button>
        </>
      )}
      <Menu
        label={t('seatOf', { name })}
        acts={[
          { id: 'renew', name: t('renew'), sign: 'link', onAct: () => setOpen('renew') },
          { id: 'pin', name: t('pin'), sign: 'lock', onAct: () => void givePin() },
          { id: 'remove', name: t('remove'), sign: 'cross', onAct: () => setOpen('remove') },
        ]}
      >
        <Button tone="quiet" sign="down" aria-label={t('seatOf', { name })} />
      </Menu>
      {held !== undefined && (
        <Dialog title={t('qrHeading', { name })} isOpen={open === 'qr'} onClose={close}>
          <p>{t('qrText')}</p>
          <div className="qr-large">
            <QrCode text={held.joinUrl} label={t('qrOf', { name })} />
          </div>
          <p className="typed-code" dir="ltr">
            {held.cardCode}
          </p>
          <p className="soft">{t('cardCodeHow')}</p>
          <CopyButton text={held.joinUrl} label={t('copyLinkOf', { name })}>
            {t('copyLink')}
          </CopyButton>
        </Dialog>
      )}
      <Dialog title={t('pinHeading', { name })} isOpen={open === 'pin'} onClose={close}>
        {problem && <ProblemNotice problem={problem} />}
        <p>{t('pinText')}</p>
        <dl className="pin" aria-live="polite">
          <dt>{t('meetingCode')}</dt>
          <dd className="typed-code" dir="ltr">
            {pin?.meetingCode ?? '…'}
          </dd>
          <dt>{t('pin')}</dt>
          <dd className="typed-code" dir="ltr">
            {pin === null ? '…' : `${pin.pin.slice(0, 4)} ${pin.pin.slice(4)}`}
          </dd>
        </dl>
      </Dialog>
      <Dialog
        title={t('renewHeading', { name })}
        role="alertdialog"
        isOpen={open === 'renew'}
        onClose={close}
        acts={
          <>
            <Button tone="ink" onPress={() => void renew()} isPending={isSending}>
              {t('renewConfirm')}
            </Button>
            <Button onPress={close}>{t('cancel', { ns: 'shell' })}</Button>
          </>
        }
      >
        <p>{t('renewText')}</p>
        {problem && <ProblemNotice problem={problem} />}
      </Dialog>
      <Dialog
        title={t('removeHeading', { name })}
        role="alertdialog"
        isOpen={open === 'remove'}
        onClose={close}
        acts={
          <>
            <Button tone="ink" onPress={() => void remove()} isPending={isSending}>
              {t('removeConfirm')}
            </Button>
            <Button onPress={close}>{t('cancel', { ns: 'shell' })}</Button>
          </>
        }
      >
        <p>{t('removeText')}</p>
        {problem && <ProblemNotice problem={problem} />}
      </Dialog>
    </div>
  )
}
