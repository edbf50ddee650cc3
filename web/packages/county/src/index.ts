export { useCountySettings } from './useCountySettings'
export { useLocalWords } from './useLocalWords'
