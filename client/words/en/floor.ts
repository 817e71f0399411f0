export const floor = {
  onFloor: 'On the floor',
  put: 'Put on the floor',
  follow: 'On the floor:',
  following: 'Following the floor',
  stopFollowing: 'Stop',
  moved: '{{name}} was put on the floor.',
  goThere: 'Go there',
} as const
