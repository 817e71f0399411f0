import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { useFeed } from './useFeed.ts'

/** The same notices in the reader's own feed reader: a secret address, shown when it is made, renewed and ended here. */
export function FeedAddress() {
  const { t } = useTranslation('notices')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="concerns feed">
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('feed')}
      </button>
      {isOpen && <Addresses />}
    </section>
  )
}

function Addresses() {
  const { t } = useTranslation('notices')
  const { held, address, isBusy, problem, make, end } = useFeed()
  return (
    <>
      <p className="small soft">{t('feedText')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {address !== null && (
        <div className="feed-made">
          <p className="small">{t('feedOnce')}</p>
          <p className="acts">
            <CopyButton text={address.atom} label={t('feedCopyOf', { format: 'Atom' })}>
              Atom
            </CopyButton>
            <CopyButton text={address.json} label={t('feedCopyOf', { format: 'JSON Feed' })}>
              JSON Feed
            </CopyButton>
          </p>
          <code className="feed-address" dir="ltr">
            {address.atom}
          </code>
        </div>
      )}
      {held === null ? (
        problem === null && <Skeleton lines={1} />
      ) : (
        <p className="acts">
          <Button sign="link" isPending={isBusy} onPress={() => void make()}>
            {t(held ? 'feedRenew' : 'feedMake')}
          </Button>
          {held && (
            <Button tone="quiet" isDisabled={isBusy} onPress={() => void end()}>
              {t('feedEnd')}
            </Button>
          )}
        </p>
      )}
      {held === true && <p className="tiny faint">{t('feedRenewHint')}</p>}
    </>
  )
}
