export const ruling = {
  give: 'Rule on the objection',
  title: 'Ruling on an objection',
  outcome: 'Ruling',
  outcome_met: 'The objection is met',
  outcomeNote_met: 'the text was changed to satisfy it',
  outcome_reservation: 'Recorded as a reservation',
  outcomeNote_reservation: 'no longer blocks, printed with the adopted text',
  reason: 'Reason',
  reasonHint: 'Read out in the room and put on record.',
  reasonMissing: 'A ruling needs a reason.',
  giveDo: 'Give the ruling',
  awaitsHead: 'The head of the delegation has not confirmed this objection yet.',
} as const
