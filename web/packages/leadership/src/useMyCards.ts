import { computed, onMounted } from 'vue'
import { api, useAnswer, useSession, type components } from '@mulin/api'

type Schemas = components['schemas']
export type OwnCard = Schemas['leadership.card.ContactCards.OwnCard']
export type OwnCertificate = Schemas['leadership.certificate.Certificate.OwnView']

/** As printed where the county has a public address; else as this phone reaches the server. */
export const scanned = ({ address, path }: { address?: string; path: string }) => address ?? location.origin + path

/** 我的卡 — one for each post I hold, and my certificates; kept on the phone to be shown at a door without signal. */
export function useMyCards() {
  const owner = useSession().owner ?? ''
  const cards = useAnswer<readonly OwnCard[]>(`my-cards:${owner}`, () => api.get('my/cards'))
  const certificates = useAnswer<readonly OwnCertificate[]>(`my-certificates:${owner}`, () => api.get('my/certificates'))

  const state = computed(() => (cards.state.value === 'ready' && cards.data.value?.length === 0 ? 'empty' : cards.state.value))
  const load = () => Promise.all([cards.load(), certificates.load()])

  onMounted(load)

  return {
    cards: computed(() => cards.data.value ?? []),
    certificates: computed(() => (certificates.data.value ?? []).filter((one) => one.state === 'VALID')),
    state,
    problem: cards.problem,
    keptAt: cards.keptAt,
    load,
  }
}
