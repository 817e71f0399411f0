export const rollCall = {
  title: 'Roll call',
  note: 'Who is there is recorded until the sitting closes. While fewer are there than the quorum, nothing is declared agreed or adopted.',
  notCalled: 'The quorum is {{quorum}} delegations. No roll was called in this sitting.',
  found: 'Present at the roll call: {{present}} of {{all}}.',
  below: 'Below the quorum of {{quorum}}.',
  reached: 'The quorum of {{quorum}} is there.',
  call: 'Call the roll',
  again: 'Call the roll again',
  connected: 'Tick those connected now',
  nobody: 'Untick all',
  record: 'Record those present: {{present}} of {{all}}',
} as const
