export { useInbox, type Message } from './useInbox'
export { useUnread } from './useUnread'
export { useQuietHours } from './useQuietHours'
