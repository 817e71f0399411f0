export const presence = {
  here: 'Here now',
  away: 'away',
  delegationsHere: 'Delegations here {{here}} of {{all}}',
  onsite: 'in the room',
  remote: 'remote',
  nobody: 'Nobody but you at present.',
  desk: 'Podium',
} as const
