export const ledger = {
  title: 'سيرة {{name}}',
  empty: 'لم يقع على هذه الفقرة شيء بعد.',
  entry: 'القيد {{version}}',
  told_ParagraphAgreed: 'أُعلن الاتفاق على {{name}}.',
  told_ObjectionLodged: 'قُدّم اعتراض على {{name}}.',
  told_RulingGiven: 'صدر قرار الرئيس في اعتراض على {{name}}.',
  told_FloorGiven: 'طُرحت {{name}}.',
  told_BracketPlaced: 'وُضع قوس في {{name}}.',
  told_BracketLifted: 'رُفع قوس في {{name}}.',
  told_ProposalTabled: 'طُرح مقترح على {{name}}.',
  told_ParagraphReopened: 'أُعيد فتح {{name}}.',
  told_StatementAdopted: 'اعتُمد البيان.',
} as const
