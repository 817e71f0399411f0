export { signOut, useSignIn } from './useSignIn.ts'
