import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface PartBoundaryProps {
  readonly children: ReactNode
  /** Another value shows the part again by itself: what it shows has changed. */
  readonly at?: unknown
  /** What can still be read where the part itself cannot be shown. */
  readonly plain?: ReactNode
}

interface PartBoundaryState {
  readonly hasFault: boolean
  readonly at: unknown
}

/** A fault in one part of a page ends that part alone, with a way to go on; everything around it keeps working (rule UI80). */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { hasFault: false, at: this.props.at }

  static getDerivedStateFromError(): Partial<PartBoundaryState> {
    return { hasFault: true }
  }

  static getDerivedStateFromProps(
    { at }: PartBoundaryProps,
    state: PartBoundaryState,
  ): Partial<PartBoundaryState> | null {
    return at === state.at ? null : { at, hasFault: false }
  }

  override render(): ReactNode {
    const { children, plain } = this.props
    if (!this.state.hasFault) return children
    return (
      <>
        {plain}
        <PartFault onAgain={() => this.setState({ hasFault: false })} />
      </>
    )
  }
}

function PartFault({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Notice tone="parked" title={t('partFaultTitle')} sign="warning" told="status">
      <p>{t('partFaultText')}</p>
      <p className="notice-acts">
        <Button onPress={onAgain}>{t('partFaultAgain')}</Button>
      </p>
    </Notice>
  )
}
