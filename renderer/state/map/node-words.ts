export { kindTitle, kindWords, titleOf } from '#shared/model/node-words.ts'
