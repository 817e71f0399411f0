export { AccountSeats } from './AccountSeats.tsx'
export { SignInForm } from './SignInForm.tsx'
export { signOut, useSignIn } from './useSignIn.ts'
