import type { Application } from '../application.ts'
import { answer, type Dependencies, refused } from '../dependencies.ts'

/** The register of adopted texts, which is everybody's. */
export function register({ storage }: Dependencies): Pick<Application, 'listRegister' | 'readPublished'> {
  return {
    listRegister: (after, limit) => storage.publicLog.listRegister(after, limit),
    async readPublished(symbol) {
      const row = await storage.publicLog.findSymbol(symbol)
      const record = row === null ? null : await storage.ledger.findAdopted(row.statementId)
      return record === null ? refused('not-found', symbol) : answer(record)
    },
  }
}
