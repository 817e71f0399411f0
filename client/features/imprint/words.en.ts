export const imprint = {
  heading: 'Masthead of the document',
  lead: 'Printed at its head and foot as its house prints it; by its symbol it is known in the register. All of it may be left out.',
  symbol: 'Symbol',
  symbolHint: 'Such as A/RES/78/92. A symbol is given once.',
  session: 'Session',
  agendaItem: 'Agenda item',
  distribution: 'Distribution',
  date: 'Date as printed',
  originalLanguage: 'Original language',
  jobNumber: 'Job number',
  submittedBy: 'Submitted by',
  save: 'Save the masthead',
} as const
