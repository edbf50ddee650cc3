/** A small ordered store on the device. */
export interface Store<T> {
  all(): Promise<T[]>
  /** Adds and gives the next number. Resolves when it is on disk. */
  add(value: Omit<T, 'seq'>): Promise<number>
  put(value: T): Promise<void>
  remove(seq: number): Promise<void>
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** IndexedDB, one database with one store of numbered entries. */
export function openStore<T>(name: string, keyPath: string): Store<T> {
  let opened: Promise<IDBDatabase> | null = null

  function open(): Promise<IDBDatabase> {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath, autoIncrement: true })
    return settled(request).then((database) => {
      database.onversionchange = () => database.close()
      database.onclose = () => (opened = null)
      return database
    })
  }

  async function within<R>(mode: IDBTransactionMode, work: (entries: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    opened ??= open().catch((reason: unknown) => {
      opened = null
      throw reason
    })
    const transaction = (await opened).transaction('entries', mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = transaction.onerror = () => reject(transaction.error)
    })
    const result = await settled(work(transaction.objectStore('entries')))
    await done
    return result
  }

  return {
    all: () => within('readonly', (entries) => entries.getAll() as IDBRequest<T[]>),
    add: (value) => within('readwrite', (entries) => entries.add(value) as IDBRequest<number>),
    put: async (value) => void (await within('readwrite', (entries) => entries.put(value))),
    remove: async (seq) => void (await within('readwrite', (entries) => entries.delete(seq))),
  }
}
