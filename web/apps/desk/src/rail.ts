import { useSession } from '@mulin/api'
import type { RailItem } from '@mulin/kit/desk'
import { w } from '@mulin/words'

/** The rail, top to bottom: whom we serve, how they come in, who may do what. */
export function railOf(): RailItem[][] {
  const handles = useSession().may('demand:handle')
  return [
    ...(handles ? [[{ to: '/demands', icon: 'inbox', word: w('desk.demands') } as const]] : []),
    [
      { to: '/units', icon: 'tree', word: w('desk.units') },
      { to: '/residents', icon: 'home', word: w('desk.residents') },
      { to: '/leaders', icon: 'people', word: w('desk.leaders') },
    ],
    [
      { to: '/imports', icon: 'upload', word: w('desk.imports') },
      { to: '/cards', icon: 'card', word: w('desk.cards') },
    ],
    [
      { to: '/accounts', icon: 'key', word: w('desk.accounts') },
      { to: '/audit', icon: 'trail', word: w('desk.audit') },
      { to: '/settings', icon: 'settings', word: w('desk.settings') },
    ],
  ]
}
