import { computed, reactive, shallowRef } from 'vue'
import { api, useOne, useProblem } from '@mulin/api'
import { w } from '@mulin/words'
import type { Ladder, LadderRung } from './views'

export const FEWEST_RUNGS = 2
export const MOST_RUNGS = 5

/** One rung as it is being written; numbers are text while somebody types. */
export interface RungDraft {
  /** For the list on screen only: rungs change places. */
  readonly key: number
  name: string
  postTitle: string
  /** How its units are called by default: 第{n}片. Empty: the number and the rung's name. */
  naming: string
  who: 'staffed' | 'volunteer' | null
  sizeMin: string
  sizeMax: string
}

let nextKey = 0

const blank = (): RungDraft => ({ key: nextKey++, name: '', postTitle: '', naming: '', who: null, sizeMin: '', sizeMax: '' })

const draftOf = (rung: LadderRung): RungDraft => ({
  key: nextKey++,
  name: rung.name,
  postTitle: rung.postTitle,
  naming: rung.naming,
  who: rung.staffed ? 'staffed' : 'volunteer',
  sizeMin: String(rung.sizeMin ?? ''),
  sizeMax: String(rung.sizeMax ?? ''),
})

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const isSize = (text: string) => /^\d{0,6}$/.test(text.trim())

/** What is still wrong with one rung, by field. */
function lacksOf(rung: RungDraft, all: readonly RungDraft[]) {
  const name = rung.name.trim()
  const twice = name !== '' && all.some((other) => other !== rung && other.name.trim() === name)
  const upsideDown = isSize(rung.sizeMin) && isSize(rung.sizeMax) && (number(rung.sizeMin) ?? 0) > (number(rung.sizeMax) ?? Infinity)
  return {
    name: name ? (twice ? w('territory.ladder.name.twice') : undefined) : w('territory.ladder.name.missing'),
    postTitle: rung.postTitle.trim() ? undefined : w('territory.ladder.post.missing'),
    naming: rung.naming.trim() === '' || rung.naming.includes('{n}') ? undefined : w('territory.ladder.naming.rule', { sign: '{n}' }),
    who: rung.who ? undefined : w('territory.ladder.who.missing'),
    size: !isSize(rung.sizeMin) || !isSize(rung.sizeMax) ? w('territory.ladder.size.rule') : upsideDown ? w('territory.ladder.size.upside-down') : undefined,
  }
}

/** 一副阶梯 — its name and its rungs, from the highest down, as they are being written. Without an id: a new one. */
export function useLadderTemplate(id: () => string) {
  const all = useOne<readonly Ladder[]>(() => api.get('ladders'))
  /** The one to change; null when it is not there any more. */
  const ladder = computed(() => all.data.value?.find((one) => one.id === id()) ?? null)
  const { problem: refused, busy, attempt, detail } = useProblem()
  const pressed = shallowRef(false)
  const form = reactive({ code: '', name: '', rungs: [blank(), blank(), blank()] })

  async function load(): Promise<void> {
    await all.load()
    const now = ladder.value
    if (!now) return
    form.code = now.code
    form.name = now.name
    form.rungs = now.rungs.map(draftOf)
  }

  const lacks = computed(() => ({
    code: id() || /^[a-z0-9-]{2,40}$/.test(form.code.trim()) ? undefined : w('territory.ladder.code.rule'),
    name: form.name.trim() ? undefined : w('territory.ladder.title.missing'),
    rungs: form.rungs.map((rung) => lacksOf(rung, form.rungs)),
  }))
  const whole = computed(() => {
    const { code, name, rungs } = lacks.value
    return !code && !name && rungs.every((rung) => Object.values(rung).every((lack) => lack === undefined))
  })

  function addRung(): void {
    if (form.rungs.length < MOST_RUNGS) form.rungs.push(blank())
  }

  function dropRung(at: number): void {
    if (form.rungs.length > FEWEST_RUNGS) form.rungs.splice(at, 1)
  }

  /** The rung changes places with the one above it. */
  function lift(at: number): void {
    const [rung] = form.rungs.splice(at, 1)
    if (rung) form.rungs.splice(at - 1, 0, rung)
  }

  async function save(): Promise<Ladder | undefined> {
    pressed.value = true
    if (!whole.value) return undefined
    const rungs = form.rungs.map((rung) => ({
      name: rung.name.trim(),
      postTitle: rung.postTitle.trim(),
      naming: rung.naming.trim() || null,
      staffed: rung.who === 'staffed',
      sizeMin: number(rung.sizeMin),
      sizeMax: number(rung.sizeMax),
    }))
    const name = form.name.trim()
    return attempt(() => (id() ? api.put<Ladder>(`ladders/${id()}`, { name, rungs }) : api.post<Ladder>('ladders', { code: form.code.trim(), name, rungs })))
  }

  const taken = computed(() => (refused.value?.code === 'territory.ladder-code-taken' ? detail.value : undefined))
  const codeError = computed(() => (pressed.value ? lacks.value.code : undefined) ?? taken.value)
  const nameError = computed(() => (pressed.value ? lacks.value.name : undefined))
  const rungErrors = (at: number) => (pressed.value ? lacks.value.rungs[at] : undefined)
  const notice = computed(() => (taken.value ? undefined : (detail.value ?? refused.value?.title)))

  return { ladder, state: all.state, problem: all.problem, load, form, busy, codeError, nameError, rungErrors, notice, addRung, dropRung, lift, save }
}
