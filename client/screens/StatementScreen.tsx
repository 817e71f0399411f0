import { WaitingScreen } from './WaitingScreen.tsx'

/** The statement as a sheet. */
export function StatementScreen(_: { readonly statementId: string }) {
  return <WaitingScreen />
}
