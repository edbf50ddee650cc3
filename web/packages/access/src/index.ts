export { afterSignIn, openApp } from './openApp'
export { useSignInByPassword } from './useSignInByPassword'
export { useSignInByPhone } from './useSignInByPhone'
export { default as SessionGate } from './SessionGate.vue'
