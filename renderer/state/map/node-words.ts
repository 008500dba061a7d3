export { kindTitle, kindWords, titleOf } from '#shared/flow/node-words.ts'
