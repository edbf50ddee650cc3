export { default as DateChoice } from './DateChoice.vue'
