import { lights } from '@tawafuq/domain/acts/light/lights'
import { Banner } from '../../design-system/Banner.tsx'
import { BidiText } from '../../design-system/BidiText.tsx'
import { Badge, Delegation } from '../../design-system/Delegation.tsx'
import { Empty } from '../../design-system/Empty.tsx'
import { Facts } from '../../design-system/Facts.tsx'
import { Icon, iconNames } from '../../design-system/Icon.tsx'
import { IsolatedText } from '../../design-system/IsolatedText.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { lightSigns } from '../../design-system/lightSigns.ts'
import { Notice } from '../../design-system/Notice.tsx'
import { PartBoundary } from '../../design-system/PartBoundary.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { ProgressStrip } from '../../design-system/ProgressStrip.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import { Skeleton } from '../../design-system/Skeleton.tsx'
import { State, stateLooks } from '../../design-system/State.tsx'
import { Sample } from './Sample.tsx'
import type { sampleWords } from './sampleWords.ts'

const states = Object.keys(stateLooks) as readonly (keyof typeof stateLooks)[]
const tones = ['contested', 'awaiting', 'agreed', 'parked', 'open'] as const
const badges = 12

function Throwing(): never {
  throw new Error('A part that cannot be drawn.')
}

/** What is shown and not pressed. */
export function StaticSamples({ words }: { readonly words: (typeof sampleWords)['ar' | 'en'] }) {
  return (
    <>
      <Sample name="Sign">
        {iconNames.map((name) => (
          <span key={name}>
            <Icon name={name} /> <bdi dir="ltr">{name}</bdi>
          </span>
        ))}
        {lights.map((light) => (
          <Icon key={light} name={lightSigns[light]} label={light} />
        ))}
      </Sample>
      <Sample name="State, Strip">
        {states.map((state) => (
          <State key={state} state={state} />
        ))}
        {states.map((state) => (
          <State key={state} state={state} isPill />
        ))}
        <ProgressStrip states={states} floor={2} />
      </Sample>
      <Sample name="Delegation, Badge">
        {Array.from({ length: badges }, (_, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a badge is known by its number and nothing else.
          <Badge key={number} number={number} />
        ))}
        <Delegation number={3} name={words.delegation} />
        <Delegation number={null} name={words.delegation} />
      </Sample>
      <Sample name="Said, IsolatedText, Letters, Facts, Keys">
        <p>
          <BidiText text={words.mixed} />
        </p>
        <p>
          <IsolatedText text={words.mixed} />
        </p>
        <p>
          <Letters text={words.odd} />
        </p>
        <Facts facts={[words.first, null, words.second]} />
        <Keys keys={['Alt', 'Enter']} />
      </Sample>
      <Sample name="Notice">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={words.notice}>
            <p>{words.noticeText}</p>
          </Notice>
        ))}
      </Sample>
      <Sample name="Banner">
        <Banner tone="awaiting" sign="offline">
          {words.noticeText}
        </Banner>
        <Banner tone="agreed" sign="check">
          {words.notice}
        </Banner>
      </Sample>
      <Sample name="ProblemNotice">
        <ProblemNotice
          problem={{
            code: 'fault',
            title: words.error,
            detail: words.why,
            reference: 'A1B2',
            errors: [{ path: 'name', message: words.error }],
          }}
          onRetry={() => undefined}
        />
        <ProblemNotice problem={{ code: 'unreachable', title: '' }} />
      </Sample>
      <Sample name="PartBoundary">
        <PartBoundary plain={<p>{words.mixed}</p>}>
          <Throwing />
        </PartBoundary>
      </Sample>
      <Sample name="Empty, Ghost">
        <Empty sign="agreed" title={words.empty}>
          {words.emptyText}
        </Empty>
        <Skeleton lines={4} />
      </Sample>
      <Sample name="QrCode">
        <QrCode text="https://tawafuq.example/join" label={words.label} />
      </Sample>
    </>
  )
}
