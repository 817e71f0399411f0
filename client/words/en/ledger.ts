export const ledger = {
  title: 'History of {{name}}',
  empty: 'Nothing has happened to this paragraph yet.',
  entry: 'Entry {{version}}',
  told_ParagraphAgreed: '{{name}} was declared agreed.',
  told_ObjectionLodged: 'An objection to {{name}} was lodged.',
  told_RulingGiven: 'The chair ruled on an objection to {{name}}.',
  told_FloorGiven: '{{name}} was put on the floor.',
  told_BracketPlaced: 'A bracket was placed in {{name}}.',
  told_BracketLifted: 'A bracket was lifted in {{name}}.',
  told_ProposalTabled: 'A proposal on {{name}} was tabled.',
  told_ParagraphReopened: '{{name}} was reopened.',
  told_StatementAdopted: 'The statement was adopted.',
} as const
