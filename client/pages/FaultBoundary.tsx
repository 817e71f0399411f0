import { Component, type ReactNode } from 'react'
import { FaultPage } from './FaultPage.tsx'

interface FaultBoundaryProps {
  readonly children: ReactNode
  /** Another value starts afresh: the address, so that leaving a broken page is enough. */
  readonly at: string
}

interface FaultBoundaryState {
  readonly fault: Error | null
  readonly at: string
}

/** A fault in one screen ends that screen alone, and says so. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null, at: this.props.at }

  static getDerivedStateFromError(fault: unknown): Partial<FaultBoundaryState> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  static getDerivedStateFromProps(
    { at }: FaultBoundaryProps,
    state: FaultBoundaryState,
  ): Partial<FaultBoundaryState> | null {
    return at === state.at ? null : { at, fault: null }
  }

  override render(): ReactNode {
    const { fault } = this.state
    return fault === null ? this.props.children : <FaultPage fault={fault} />
  }
}
