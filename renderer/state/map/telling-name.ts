export { tellingName } from '#shared/model/telling-name.ts'
