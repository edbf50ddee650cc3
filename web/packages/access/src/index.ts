export { afterSignIn, openApp } from './openApp'
export { useSignInByPassword } from './useSignInByPassword'
export { useSignInByPhone } from './useSignInByPhone'
