import { api, useList } from '@mulin/api'
import type { SentCode } from './views'

/** 演示短信 — the phones of a demo county: codes and other texts as they would arrive, newest first. */
export function useSentCodes() {
  return useList<SentCode>(async (_, signal) => ({ rows: await api.get<SentCode[]>('dev/messages', { signal }), next: null }))
}
