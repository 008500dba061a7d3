export { tellingName } from '#shared/flow/telling-name.ts'
