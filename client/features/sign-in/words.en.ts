export const signIn = {
  title: 'Sign in',
  heading: 'Sign in to the meeting',
  lead: 'You enter by a link of your own, given to you by the secretariat of the meeting. Opening it is enough.',
  signingIn: 'Signing in',
  linkLabel: 'Sign-in link',
  linkHint: 'If the link reached you as text, paste the whole of it here.',
  submit: 'Sign in',
  linkMissing: 'Paste the sign-in link first.',
  linkUnreadable: 'This is not a sign-in link. The link ends in the sign # and a long code.',
  unknown: 'This link does not open the meeting',
  unknownText:
    'It may have been copied in part, or the secretariat has issued a newer one. Ask the secretariat for a new link.',
  tooMany: 'Too many attempts in a row',
  tooManyText: 'Wait a minute, then try again.',
  already: 'You are signed in as {{name}}',
  goOn: 'Continue',
  noLink: 'No link?',
  noLinkText:
    'Only the secretariat of the meeting issues sign-in links, one for each participant, which carries their role and delegation. Do not share yours.',
} as const
