export { default as DateChoice } from './DateChoice.vue'
export { default as DeskFrame, type RailItem } from './DeskFrame.vue'
