import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInKey, WaysIn } from '../../api/api.ts'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'

interface AccountSeatsProps {
  readonly ways: WaysIn & { readonly account: string }
  readonly isPending: boolean
  readonly onKey: (key: SignInKey, isShared: boolean) => void
}

/** The seats of the account that somebody has come back with: each is taken by one press, and none by itself (rule UI572). */
export function AccountSeats({ ways: { account, seats }, isPending, onKey }: AccountSeatsProps) {
  const { t } = useTranslation(['signIn', 'names'])
  const { language } = useLanguage()
  const [isShared, setShared] = useState(false)
  if (seats.length === 0) {
    return (
      <Notice tone="awaiting" sign="people" told="alert" title={t('noSeat')}>
        <p>
          {t('noSeatText')} <bdi dir="ltr">{account}</bdi>
        </p>
      </Notice>
    )
  }
  return (
    <div className="stack">
      <p>
        {t('seatsOf')} <bdi dir="ltr">{account}</bdi>
      </p>
      <Check label={t('shared')} hint={t('sharedHint')} isChecked={isShared} onChange={setShared} />
      <ul className="sign-in-seats">
        {seats.map(({ participantId, name, role, meeting, delegation }) => (
          <li key={participantId}>
            <Button
              tone={seats.length === 1 ? 'primary' : 'plain'}
              size="large"
              isWide
              isPending={isPending}
              onPress={() => onKey({ seat: participantId }, isShared)}
            >
              {t('besideEnter', { name })}
            </Button>
            <p className="hint">
              {[
                t(`role_${role}`, { ns: 'names' }),
                ...(delegation === null ? [] : [printBilingual(delegation, language)]),
                printBilingual(meeting.title, language),
              ].join(language === 'ar' ? '، ' : ', ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
