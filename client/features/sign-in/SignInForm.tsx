import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInKey } from '../../api/api.ts'
import { keyIn } from '../../api/keyIn.ts'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Field } from '../../design-system/Field.tsx'

interface SignInFormProps {
  /** What was wrong before the form was touched. */
  readonly error: string | null
  readonly isPending: boolean
  /** Whether signing in is not the first thing to do here. */
  readonly isPlain: boolean
  readonly onKey: (key: SignInKey, isShared: boolean) => void
}

/** Signing in by what is on a card, a link that was written out, or a PIN given at the desk. */
export function SignInForm({ error, isPending, isPlain, onKey }: SignInFormProps) {
  const { t } = useTranslation('signIn')
  const [by, setBy] = useState<'card' | 'pin'>('card')
  const [given, setGiven] = useState('')
  const [meetingCode, setMeetingCode] = useState('')
  const [pin, setPin] = useState('')
  const [isShared, setShared] = useState(false)
  const [wrong, setWrong] = useState<string | null>(error)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (by === 'pin') {
      const isWhole = meetingCode.trim() !== '' && pin.trim() !== ''
      setWrong(isWhole ? null : t('pinMissing'))
      if (isWhole) onKey({ meetingCode: meetingCode.trim(), pin: pin.trim() }, isShared)
      return
    }
    const key = keyIn(given)
    setWrong(given.trim() === '' ? t('linkMissing') : key === null ? t('linkUnreadable') : null)
    if (key !== null) onKey(key, isShared)
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      {by === 'card' ? (
        <Field
          label={t('cardLabel')}
          hint={t('cardHint')}
          value={given}
          onChange={setGiven}
          error={wrong ?? error}
          dir="ltr"
        />
      ) : (
        <>
          <Field label={t('meetingCode')} value={meetingCode} onChange={setMeetingCode} dir="ltr" />
          <Field label={t('pin')} hint={t('pinHint')} value={pin} onChange={setPin} error={wrong} dir="ltr" />
        </>
      )}
      <Check label={t('shared')} hint={t('sharedHint')} isChecked={isShared} onChange={setShared} />
      <Button type="submit" size="large" tone={isPlain ? 'plain' : 'primary'} isWide isPending={isPending}>
        {isPending ? t('signingIn') : t('submit')}
      </Button>
      <Button
        tone="quiet"
        isWide
        onPress={() => {
          setWrong(null)
          setBy(by === 'card' ? 'pin' : 'card')
        }}
      >
        {t(by === 'card' ? 'byPin' : 'byCard')}
      </Button>
    </form>
  )
}
