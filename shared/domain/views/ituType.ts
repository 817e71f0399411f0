import type { Proposal } from '../acts/statement.ts'

/** The type of a proposal in the style of ITU conferences. */
export type ItuType = 'ADD' | 'MOD' | 'SUP' | 'NOC'

/** ADD inserts, SUP strikes, NOC proposes the text as it was, MOD any other wording. */
export function ituType({ act, text, base }: Proposal): ItuType {
  switch (act) {
    case 'insert-after':
      return 'ADD'
    case 'strike':
      return 'SUP'
    case 'replace':
      return text !== null && text === base ? 'NOC' : 'MOD'
  }
}
