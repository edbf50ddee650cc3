import { computed, reactive, shallowRef } from 'vue'
import { api } from '@mulin/api'
import { w } from '@mulin/words'
import type { Opening } from './useOpening'

/** 密钥保管 — who keeps the two copies, and the fingerprints somebody else read off them. */
export function useCustody(opening: Opening) {
  const custodians = reactive([
    { name: '', place: '' },
    { name: '', place: '' },
  ])
  const fingerprints = reactive({ master: '', ring: '' })
  const pressed = shallowRef<'record' | 'confirm' | null>(null)

  const filled = computed(() => custodians.every((one) => one.name.trim() && one.place.trim()))
  const lacking = (value: string) => (pressed.value === 'record' && !value.trim() ? w('opening.custodian.missing') : undefined)
  const mistyped = (value: string) =>
    pressed.value === 'confirm' && value.replace(/[^0-9a-z]/gi, '').length !== 32 ? w('opening.fingerprint.rule') : undefined

  async function record(): Promise<boolean> {
    pressed.value = 'record'
    return filled.value && opening.step(() => api.post('opening/custody', { custodians }))
  }

  async function confirm(): Promise<boolean> {
    pressed.value = 'confirm'
    if (mistyped(fingerprints.master) || mistyped(fingerprints.ring)) return false
    return opening.step(() => api.post('opening/custody/confirm', { ...fingerprints }))
  }

  return { custodians, fingerprints, lacking, mistyped, record, confirm }
}
