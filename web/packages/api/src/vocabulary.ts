import { speakAs, type Vocabulary } from '@mulin/words'
import { api } from './client'
import { isProblem } from './problem'

/** Fetches the county's own words. Without them the product's words are spoken, which is never wrong, only less local. */
export async function loadVocabulary(): Promise<void> {
  try {
    speakAs(await api.get<Vocabulary>('words'))
  } catch (caught) {
    if (!isProblem(caught)) throw caught
  }
}
