export const waiting = {
  title: 'Acts that wait for a network',
  note: 'Kept on this device, and sent by themselves when the network is back. You are asked again about those whose text has changed.',
  act_remark: 'Remark',
  act_raiseLight: 'Declared light',
  act_lowerLight: 'Light taken back',
  act_draftProposal: 'Draft proposal',
  act_lodgeObjection: 'Objection',
  act_requestFloor: 'Request for the floor',
  moved: 'The text has changed since you wrote this. This is what changed:',
  gone: 'The paragraph is no longer in the text as it was.',
  send: 'Send it all the same',
  drop: 'Let it go',
} as const
