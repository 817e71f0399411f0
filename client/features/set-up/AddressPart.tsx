import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Notice } from '../../design-system/Notice.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { useClock } from '../../words/useClock.ts'
import { useAddresses } from './useAddresses.ts'

/** The address that stands on links and cards: whether others can open it, and, where not, how it is given another. */
export function AddressPart() {
  const clock = useClock()
  const { t } = useTranslation('setUp')
  const [isTrying, setTrying] = useState(false)
  const addresses = useAddresses(isTrying)
  return (
    <section id="addresses" className="setup-part" aria-labelledby="addresses-heading">
      <div>
        <h2 id="addresses-heading">{t('addressHeading')}</h2>
        <p className="soft">{t('addressLead')}</p>
      </div>
      {addresses === null ? (
        <Skeleton lines={2} />
      ) : (
        <>
          <p className="address" dir="ltr">
            {addresses.publicUrl}
          </p>
          {addresses.isLocal ? (
            <Notice tone="contested" title={t('addressLocal')}>
              <p>{t('addressLocalText')}</p>
              {addresses.others.length > 0 && (
                <ul className="address-others">
                  {addresses.others.map((address) => {
                    const command = startWith(address)
                    return (
                      <li key={address}>
                        <code dir="ltr">{command}</code>
                        <CopyButton text={command} label={t('addressCopy', { address })} />
                      </li>
                    )
                  })}
                </ul>
              )}
            </Notice>
          ) : addresses.reachedAt === null ? (
            <Notice tone="awaiting" title={t('addressUntried')} told="status">
              <p>{t('addressTry')}</p>
              {isTrying ? (
                <div className="qr-large">
                  <QrCode text={`${addresses.publicUrl}/join`} label={t('addressQr')} />
                </div>
              ) : (
                <p className="notice-acts">
                  <Button onPress={() => setTrying(true)}>{t('addressShow')}</Button>
                </p>
              )}
            </Notice>
          ) : (
            <Notice
              tone="agreed"
              title={t('addressReached', { time: clock.time(addresses.reachedAt) })}
              told="status"
            />
          )}
        </>
      )}
    </section>
  )
}

/** How the server is started so that others reach it at an address of this machine. */
function startWith(address: string): string {
  return `HOST=0.0.0.0 PUBLIC_URL=${address} npm start`
}
